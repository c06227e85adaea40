package org.cadenza.web.tracklists.cue;

/** How long a request takes. */
record Stopwatch(long startedNanos) {

  static Stopwatch started() {
    return new Stopwatch(System.nanoTime());
  }

  long millis() {
    return (System.nanoTime() - startedNanos) / 1_000_000;
  }
}
