package org.cadenza.transfers;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Locale;
import org.cadenza.library.FullDisk;

/** Keeps a reserve free on the disk, and tells a full disk from a broken one. */
final class DiskSpace {

  /** A write fails for lack of space only if less than this is left besides the reserve. */
  private static final long NEXT_TO_NOTHING = 1 << 20;

  private final Surroundings.SpaceProbe probe;
  private final long reserve;

  DiskSpace(Surroundings.SpaceProbe probe, long reserve) {
    this.probe = probe;
    this.reserve = reserve;
  }

  /** Throws unless the reserve is still free after so many more bytes. */
  void require(Path folder, long more) throws TransferFailed {
    long usable;
    try {
      usable = probe.usableBytes(folder);
    } catch (IOException e) {
      throw new TransferFailed.Unwritable("The free space on the disk cannot be read.", e);
    }
    if (usable - reserve < more) {
      throw new TransferFailed.OutOfSpace(
          String.format(
              Locale.ROOT,
              "Not enough free space: %s needed, %s free, %s of it kept in reserve.",
              inWords(more),
              inWords(usable),
              inWords(reserve)),
          null);
    }
  }

  /** The outcome of a failed write. */
  TransferFailed failedWrite(Path part, IOException failure) {
    if (failure instanceof ClosedByInterruptException || Thread.currentThread().isInterrupted()) {
      // An interrupted thread can write to no channel, whatever the disk is like.
      return new TransferFailed.Paused();
    }
    if (isFull(part, failure)) {
      return new TransferFailed.OutOfSpace("The disk is full.", failure);
    }
    return new TransferFailed.Unwritable(
        "The file " + part.getFileName() + " cannot be written.", failure);
  }

  private boolean isFull(Path part, IOException failure) {
    if (FullDisk.isCauseOf(failure)) {
      return true;
    }
    // The system's words may be in any language, the number is not. The reserve counts, since what
    // others have written in vain may be gone from the disk again by now.
    try {
      return probe.usableBytes(part.toAbsolutePath().getParent()) - reserve < NEXT_TO_NOTHING;
    } catch (IOException unknown) {
      return false;
    }
  }

  private static String inWords(long bytes) {
    return bytes < 10L << 20 ? bytes + " bytes" : (bytes >> 20) + " MiB";
  }
}
