package org.cadenza.server.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** The wall clock of processes that are started with its settings, which can be put meanwhile. */
final class FakeClock {

  private final Path file;

  /** Showing the right time. */
  FakeClock() {
    try {
      file = Files.createTempFile(Path.of("target"), "clock", ".faketime").toAbsolutePath();
      put(Duration.ZERO);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts it so much ahead of the right time, or behind it; seen within a second. */
  void put(Duration ahead) {
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.writeString(next, (ahead.isNegative() ? "" : "+") + ahead.toSeconds() + "s\n");
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The environment for the process; its monotonic clock stays as it is. */
  Map<String, String> settings() {
    return Map.of(
        "LD_PRELOAD", library().toString(),
        "FAKETIME_TIMESTAMP_FILE", file.toString(),
        // Looking at the file at every call would slow the server to a crawl.
        "FAKETIME_CACHE_DURATION", "1",
        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
        "DONT_FAKE_MONOTONIC", "1",
        "NO_FAKE_STAT", "1");
  }

  private static Path library() {
    try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
      return folders
          .map(folder -> folder.resolve("faketime/libfaketimeMT.so.1"))
          .filter(Files::exists)
          .findFirst()
          .orElseThrow(() -> new AssertionError("The package faketime is needed"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
