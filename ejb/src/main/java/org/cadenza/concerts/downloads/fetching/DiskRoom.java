package org.cadenza.concerts.downloads.fetching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Keeps a reserve free on the disk. */
final class DiskRoom {

  /** How long a download waits before it looks again. */
  static final Duration WAIT = Duration.ofSeconds(20);

  private static final long NEXT_TO_NOTHING = 1 << 20;

  private final long reserve;

  DiskRoom(long reserve) {
    this.reserve = reserve;
  }

  /** Blocks the download unless the reserve stays free after so many more bytes. */
  void require(Path folder, long more) throws FetchBlocked, IOException {
    long usable = Files.getFileStore(folder).getUsableSpace();
    if (usable - reserve < more) {
      throw new FetchBlocked(
          String.format(
              Locale.ROOT,
              "Waiting for room on the disk: %d MB needed, %d MB free, %d MB of it kept in reserve.",
              more / 1_000_000,
              usable / 1_000_000,
              reserve / 1_000_000),
          WAIT,
          null);
    }
  }

  /** Whether something went wrong because the disk is full. */
  static boolean isFull(Path folder, Exception failure) {
    String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (said.contains("no space left") || said.contains("quota")) {
      return true;
    }
    try {
      return Files.getFileStore(folder).getUsableSpace() < NEXT_TO_NOTHING;
    } catch (IOException unknown) {
      return false;
    }
  }
}
