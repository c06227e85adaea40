package org.cadenza.events.webhooks;

import java.time.Instant;
import java.util.Map;
import org.cadenza.events.EventName;
import org.cadenza.settings.Json;

/**
 * One try in the history of one webhook.
 *
 * @param statusCode null if no answer came
 * @param payload what was sent
 * @param response the beginning of the answer; null if none came
 * @param error why it failed, in words for a person
 */
public record DeliveryView(
    long id,
    EventName event,
    Integer statusCode,
    boolean success,
    long durationMs,
    int attempt,
    Map<String, Object> payload,
    String response,
    String error,
    Instant createdAt) {

  /** As the database gives it. */
  public DeliveryView(
      Long id,
      EventName event,
      Integer statusCode,
      Boolean success,
      Long durationMillis,
      Integer attempt,
      String payload,
      String response,
      String error,
      Instant createdAt) {
    this(
        id,
        event,
        statusCode,
        success,
        durationMillis,
        attempt,
        Json.readObject(payload),
        response,
        error,
        createdAt);
  }
}
