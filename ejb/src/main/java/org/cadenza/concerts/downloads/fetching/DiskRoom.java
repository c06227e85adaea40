package org.cadenza.concerts.downloads.fetching;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.cadenza.library.FreeSpace;
import org.cadenza.library.FullDisk;

/** Keeps a reserve free on the disk. */
final class DiskRoom {

  /** How long a download waits before it looks again. */
  static final Duration WAIT = Duration.ofSeconds(20);

  private final long reserve;

  DiskRoom(long reserve) {
    this.reserve = reserve;
  }

  /** Blocks the download unless the reserve stays free after so many more bytes. */
  void require(Path folder, long more) throws FetchBlocked, IOException {
    long usable = FreeSpace.of(folder);
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

  /**
   * Blocks the download if a step has failed because the disk is full. Several may have found room
   * at once that was enough for one of them only, and what they wrote in vain may be gone again: so
   * what counts is whether the step would find room now.
   *
   * @param more bytes that the step was to write at most
   */
  void forgive(Path folder, long more, Exception failure) throws FetchBlocked {
    if (FullDisk.isCauseOf(failure) || isShort(folder, more)) {
      throw new FetchBlocked("Waiting for room on the disk: it is full.", WAIT, failure);
    }
  }

  private boolean isShort(Path folder, long more) {
    try {
      return FreeSpace.of(folder) - reserve < more;
    } catch (IOException unknown) {
      return false;
    }
  }
}
