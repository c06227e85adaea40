package org.cadenza.events.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cadenza.events.EventName;

/** What became of the deliveries of all webhooks that a caller may see. */
public record WebhookStatistics(
    long totalWebhooks,
    long activeWebhooks,
    long disabledWebhooks,
    long failedWebhooks,
    long totalDeliveries,
    long successfulDeliveries,
    long failedDeliveries,
    Double overallSuccessRate,
    long deliveriesToday,
    Long averageResponseTimeMs,
    Map<EventName, OfEvent> byEvent,
    List<Activity> recentActivity) {

  /** The deliveries of one event in the history that is kept. */
  public record OfEvent(long deliveries, Double successRate) {}

  /** A late delivery. */
  public record Activity(long webhookId, EventName event, String status, Instant timestamp) {

    /** As the database gives it. */
    public Activity(Long webhookId, EventName event, Boolean success, Instant timestamp) {
      this(webhookId.longValue(), event, success ? "success" : "failure", timestamp);
    }
  }
}
