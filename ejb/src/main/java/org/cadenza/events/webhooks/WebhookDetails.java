package org.cadenza.events.webhooks;

import java.time.Instant;
import java.util.List;
import org.cadenza.events.EventName;

/**
 * A single webhook.
 *
 * @param statusReason why it is not active, if its owner did not switch it off
 * @param secret never the secret itself
 */
public record WebhookDetails(
    long id,
    String url,
    List<EventName> events,
    WebhookStatus status,
    String statusReason,
    int timeout,
    int retryCount,
    String secret,
    String description,
    Stats stats,
    Instant createdAt,
    Instant updatedAt) {

  /** What is shown in place of a secret. */
  static final String HIDDEN = "***hidden***";

  /** What became of its deliveries; nulls for what there has not been yet. */
  public record Stats(
      long totalDeliveries,
      long successfulDeliveries,
      long failedDeliveries,
      Double successRate,
      Long averageResponseTimeMs,
      Instant lastDelivery,
      Instant lastSuccess,
      Instant lastFailure,
      int consecutiveFailures) {

    static Stats of(WebhookTally tally) {
      long total = tally.successes() + tally.failures();
      return new Stats(
          total,
          tally.successes(),
          tally.failures(),
          Rates.percent(tally.successes(), total),
          Rates.mean(tally.answerMillis(), tally.answers()),
          WebhookView.later(tally.lastSuccess(), tally.lastFailure()),
          tally.lastSuccess(),
          tally.lastFailure(),
          tally.consecutiveFailures());
    }
  }

  static WebhookDetails of(Webhook webhook) {
    return new WebhookDetails(
        webhook.id(),
        webhook.url(),
        webhook.events(),
        webhook.status(),
        webhook.statusReason(),
        (int) webhook.timeout().toSeconds(),
        webhook.retryCount(),
        HIDDEN,
        webhook.description(),
        Stats.of(webhook.tally()),
        webhook.createdAt(),
        webhook.updatedAt());
  }
}
