package org.cadenza.events.webhooks;

import java.time.Instant;
import org.cadenza.events.EventName;

/**
 * One try in the history of all webhooks.
 *
 * @param statusCode null if no answer came
 */
public record DeliverySummary(
    Long id,
    Long webhookId,
    String webhookUrl,
    EventName event,
    Integer statusCode,
    Boolean success,
    Long durationMs,
    Integer attempt,
    Instant createdAt) {}
