package org.cadenza.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.cadenza.library.AudioCodec;
import org.cadenza.library.AudioHeader;
import org.cadenza.library.AudioProbe;
import org.cadenza.library.NotAudio;
import org.cadenza.server.client.StepFailed;

/** Looks at the files themselves, and does not take the server's word. */
final class Verification {

  private final Screen screen;

  Verification(Screen screen) {
    this.screen = screen;
  }

  void check(DownloadStep.Done download, CatalogStep.Found show) throws IOException {
    screen.step("Verifying the files in " + download.folder());
    JsonNode note =
        new ObjectMapper().readTree(Files.readAllBytes(download.folder().resolve("show.json")));
    List<Path> files = new ArrayList<>();
    for (JsonNode track : note.path("set_list")) {
      Path file = download.folder().resolve(track.path("file").asText());
      checkBytes(file, track);
      checkAudio(file);
      files.add(file);
    }
    if (files.isEmpty() || note.path("container_id").asLong() != show.containerId()) {
      throw new StepFailed("show.json does not tell of this show");
    }
    screen.fact("ok: " + files.size() + " files, each with the size and SHA-256 of show.json");
    screen.fact("ok: each is FLAC, 16 bit, 44.1 kHz, stereo, and whole to its last frame");
    Decoder.onThisMachine()
        .ifPresentOrElse(
            decoder -> {
              files.forEach(decoder::decode);
              screen.fact("ok: each decodes without an error in " + decoder.name());
            },
            () -> screen.fact("(neither flac nor ffmpeg is here to decode them a second time)"));
  }

  private static void checkBytes(Path file, JsonNode track) throws IOException {
    if (Files.size(file) != track.path("size").asLong()) {
      throw new StepFailed(file + " has another size than in show.json");
    } else if (!sha256(file).equals(track.path("sha256").asText())) {
      throw new StepFailed(file + " has another SHA-256 than in show.json");
    }
  }

  private static void checkAudio(Path file) throws IOException {
    try {
      AudioHeader audio = AudioProbe.verify(file);
      if (audio.codec() != AudioCodec.FLAC
          || audio.bitsPerSample() != 16
          || audio.sampleRateHz() != 44_100
          || audio.channels() != 2) {
        throw new StepFailed(file + " is no FLAC of 16 bit, 44.1 kHz, stereo, but " + audio);
      }
    } catch (NotAudio e) {
      throw new StepFailed(file + ": " + e.getMessage(), e);
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new StepFailed("this Java lacks SHA-256", e);
    }
  }
}
