package org.cadenza.events.webhooks.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failed try: {@code first × factor^(tries - 1)}, never more than {@code
 * longest}, spread by {@code jitter} either way so that receivers that were down are not met by all
 * senders at once.
 *
 * @param retries how many tries follow the first
 * @param first the wait after the first failure
 * @param factor by how much each wait exceeds the one before; 1 or more
 * @param longest no wait is longer, spread and the receiver's wish included
 * @param jitter the share by which a wait may differ, 0 to 1
 */
public record RetrySchedule(
    int retries, Duration first, double factor, Duration longest, double jitter) {

  /** Refuses values that give no sensible waits. */
  public RetrySchedule {
    if (retries < 0 || first.isNegative() || factor < 1 || jitter < 0 || jitter > 1) {
      throw new IllegalArgumentException("A retry schedule needs a factor from 1, jitter 0 to 1.");
    }
  }

  /**
   * The schedule in use: with a first wait of 5 s it is 5 s, 20 s, 80 s, 5 min, 21 min, 85 min, 6
   * h, 23 h and 24 h, each ±20 %. Last wait and spread follow the Standard Webhooks specification,
   * as do the 5 s; the factor 4 leads from one to the other in about as many steps.
   */
  public static RetrySchedule withRetries(int retries, Duration first) {
    return new RetrySchedule(retries, first, 4, Duration.ofHours(24), 0.2);
  }

  /**
   * The wait before the next try.
   *
   * @param tries how many have failed so far, from 1
   * @param retryAfter how long the receiver asked to be left alone, or null; never undercut save by
   *     {@code longest}
   * @return empty when no try is left
   */
  public Optional<Duration> nextDelay(int tries, Duration retryAfter, RandomGenerator random) {
    if (tries < 1) {
      throw new IllegalArgumentException("Tries are counted from 1.");
    }
    if (tries > retries) {
      return Optional.empty();
    }
    double most = longest.toMillis();
    double backoff = Math.min(most, first.toMillis() * Math.pow(factor, tries - 1.0));
    double spread = backoff * (1 + jitter * (2 * random.nextDouble() - 1));
    double asked = retryAfter == null ? 0 : retryAfter.toMillis();
    // Spread upwards only, for the receiver named a time before which it does not want to be
    // called.
    double wished = asked * (1 + jitter * random.nextDouble());
    return Optional.of(Duration.ofMillis((long) Math.min(most, Math.max(spread, wished))));
  }
}
