package org.cadenza.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.cadenza.server.sample.audio.FlacEncoder;

/** A FLAC of silence, for lists that want audio. */
final class SilentSet {

  private SilentSet() {}

  /** Writes it into a folder, which is made if need be. */
  static Path write(Path folder, int seconds) throws IOException {
    byte[] flac =
        FlacEncoder.encode(
            (left, right, count) -> {
              Arrays.fill(left, 0, count, 0);
              Arrays.fill(right, 0, count, 0);
            },
            seconds * FlacEncoder.SAMPLE_RATE,
            "Silence, not a recording");
    return Files.write(Files.createDirectories(folder).resolve("set.flac"), flac);
  }
}
