package org.cadenza.transfers;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How often and how patiently a transfer tries again.
 *
 * @param maxRetries attempts after the first one; 0 for none
 * @param firstBackoff wait before the first retry
 * @param factor by which each wait is longer than the one before, at least 1
 * @param maxBackoff no wait is longer, not even one that the source asks for
 * @param jitter part of the wait, 0 to 1, by which it is shortened or lengthened at random, so that
 *     transfers that failed together do not come back together
 */
public record RetryPolicy(
    int maxRetries, Duration firstBackoff, double factor, Duration maxBackoff, double jitter) {

  /** Checks that the figures make sense. */
  public RetryPolicy {
    Objects.requireNonNull(firstBackoff, "firstBackoff");
    Objects.requireNonNull(maxBackoff, "maxBackoff");
    if (maxRetries < 0
        || !(factor >= 1)
        || !(jitter >= 0 && jitter <= 1)
        || firstBackoff.isNegative()
        || maxBackoff.isNegative()) {
      throw new IllegalArgumentException("A retry policy needs positive waits, factor, jitter");
    }
  }

  /** One attempt and no more. */
  public static RetryPolicy none() {
    return new RetryPolicy(0, Duration.ZERO, 1, Duration.ZERO, 0);
  }

  /**
   * The wait before a retry: exponential with jitter, or what the source asked for if that is
   * longer.
   *
   * @param retry 1 for the first retry
   * @param asked the source's Retry-After
   * @param chance a random number from 0 (inclusive) to 1 (exclusive)
   */
  public Duration delay(int retry, Optional<Duration> asked, double chance) {
    double grown = (double) firstBackoff.toMillis() * Math.pow(factor, retry - 1.0);
    double spread = 1 + jitter * (2 * chance - 1);
    double own = Math.min(grown, (double) maxBackoff.toMillis()) * spread;
    double wanted = Math.max(own, (double) asked.map(Duration::toMillis).orElse(0L));
    return Duration.ofMillis((long) Math.min(wanted, (double) maxBackoff.toMillis()));
  }
}
