package org.cadenza.transfers;

/** Hears how far a transfer is; called on the transfer's own thread, so it must be quick. */
@FunctionalInterface
public interface TransferProgress {

  /** The total where the source does not say how long the file is. */
  long UNKNOWN = -1;

  /**
   * Called at most four times a second and once at the end.
   *
   * @param bytes of the file that are there, those of earlier attempts included; falls when the
   *     transfer has to start anew
   * @param total length of the file, or {@link #UNKNOWN}
   */
  void at(long bytes, long total);
}
