package org.cadenza.transfers;

/** Passes progress on at most every 250 ms, since bytes come far more often than anyone looks. */
final class ProgressMeter {

  private static final long INTERVAL_NANOS = 250_000_000;

  private final TransferProgress listener;
  private long last = System.nanoTime() - INTERVAL_NANOS;

  ProgressMeter(TransferProgress listener) {
    this.listener = listener;
  }

  void at(long bytes, long total) {
    long now = System.nanoTime();
    if (now - last >= INTERVAL_NANOS) {
      last = now;
      listener.at(bytes, total);
    }
  }

  void done(long bytes) {
    listener.at(bytes, bytes);
  }
}
