package org.cadenza.events.webhooks;

import java.time.Duration;
import java.time.Instant;

/**
 * How a webhook whose messages are being sent stands when senders are shared.
 *
 * @param lastSuccess null if it never had one
 * @param busy senders it has
 * @param oldestTry when the longest of its tries under way began
 */
record Standing(
    long webhookId, int consecutiveFailures, Instant lastSuccess, long busy, Instant oldestTry) {

  /** Receivers in order take less, as a rule. */
  private static final Duration SLOW = Duration.ofSeconds(2);

  /** Whether it may be going to take its whole timeout. */
  boolean isDoubtful(Instant now) {
    return consecutiveFailures > 0 || lastSuccess == null || oldestTry.plus(SLOW).isBefore(now);
  }
}
