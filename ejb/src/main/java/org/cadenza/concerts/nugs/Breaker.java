package org.cadenza.concerts.nugs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Leaves the upstream alone for a while after many failures in a row. When the while is over the
 * next call is a probe: one more failure, and it is left alone again.
 */
@ApplicationScoped
public class Breaker {

  @Inject
  @ConfigProperty(name = "cadenza.nugs.breaker-failures")
  int mostFailures;

  @Inject
  @ConfigProperty(name = "cadenza.nugs.breaker-seconds")
  long seconds;

  private int failures;
  private long openUntilNanos = System.nanoTime();

  /** Lets a call pass, or fails it at once. */
  synchronized void check() throws UpstreamFailure {
    long left = TimeUnit.NANOSECONDS.toSeconds(openUntilNanos - System.nanoTime()) + 1;
    if (failures >= mostFailures && openUntilNanos - System.nanoTime() > 0) {
      throw UpstreamFailure.passing(
          "The upstream failed " + failures + " times in a row; next try in " + left + " s",
          java.time.Duration.ofSeconds(left),
          null);
    }
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized void failed() {
    failures++;
    if (failures >= mostFailures) {
      openUntilNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }
  }
}
