package org.cadenza.upstream;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Leaves an upstream alone for a while after many failures in a row. When the while is over one
 * call is a probe, for whose end all others wait: one more failure, and it is left alone again.
 */
final class Breaker {

  private final String upstream;
  private final int mostFailures;
  private final Duration rest;

  private int failures;
  private boolean probing;
  private long openUntilNanos = System.nanoTime();

  Breaker(String upstream, int mostFailures, Duration rest) {
    this.upstream = upstream;
    this.mostFailures = mostFailures;
    this.rest = rest;
  }

  /**
   * Lets a call pass, or fails it at once. Each that passes must end in {@link #succeeded}, {@link
   * #failed} or {@link #givenUp}.
   */
  synchronized void check() throws UpstreamFailure, InterruptedException {
    while (probing) {
      wait();
    }
    if (failures < mostFailures) {
      return;
    }
    long left = openUntilNanos - System.nanoTime();
    if (left > 0) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(left) + 1;
      throw UpstreamFailure.passing(
          upstream + " failed " + failures + " times in a row; next try in " + seconds + " s",
          Duration.ofSeconds(seconds),
          null);
    }
    probing = true;
  }

  synchronized void succeeded() {
    failures = 0;
    givenUp();
  }

  synchronized void failed() {
    failures++;
    if (failures >= mostFailures) {
      openUntilNanos = System.nanoTime() + rest.toNanos();
    }
    givenUp();
  }

  /** The call says nothing about the upstream. */
  synchronized void givenUp() {
    probing = false;
    notifyAll();
  }
}
