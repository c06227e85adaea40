package org.cadenza.concerts.upstream;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Leaves an upstream alone for a while after many failures in a row. When the while is over the
 * next call is a probe: one more failure, and it is left alone again.
 */
final class Breaker {

  private final String upstream;
  private final int mostFailures;
  private final Duration rest;

  private int failures;
  private long openUntilNanos = System.nanoTime();

  Breaker(String upstream, int mostFailures, Duration rest) {
    this.upstream = upstream;
    this.mostFailures = mostFailures;
    this.rest = rest;
  }

  /** Lets a call pass, or fails it at once. */
  synchronized void check() throws UpstreamFailure {
    long left = TimeUnit.NANOSECONDS.toSeconds(openUntilNanos - System.nanoTime()) + 1;
    if (failures >= mostFailures && openUntilNanos - System.nanoTime() > 0) {
      throw UpstreamFailure.passing(
          upstream + " failed " + failures + " times in a row; next try in " + left + " s",
          Duration.ofSeconds(left),
          null);
    }
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized void failed() {
    failures++;
    if (failures >= mostFailures) {
      openUntilNanos = System.nanoTime() + rest.toNanos();
    }
  }
}
