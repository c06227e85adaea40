package org.cadenza.web.tracklists;

/** How long a request takes. */
public record Stopwatch(long startedNanos) {

  /** From now on. */
  public static Stopwatch started() {
    return new Stopwatch(System.nanoTime());
  }

  /** Milliseconds till now. */
  public long millis() {
    return (System.nanoTime() - startedNanos) / 1_000_000;
  }
}
