package org.cadenza.events.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadenza.events.webhooks.delivery.Attempt;
import org.cadenza.persistence.SqlWriter;

/** Writes a row for each try that has ended, within the caller's transaction. */
@ApplicationScoped
public class DeliveryRows {

  private static final int LONGEST_ERROR = 500;

  @Inject SqlWriter writer;

  /**
   * What came of a message's first, second ... try.
   *
   * @param number 1 for the first
   */
  record Delivery(long messageId, Parcel parcel, int number, Attempt attempt) {}

  /** Writes some, and returns their numbers. */
  List<Long> write(List<Delivery> deliveries, Instant now) {
    List<Long> keys = writer.keys("webhook_delivery_seq", deliveries.size());
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < deliveries.size(); i++) {
      rows.add(row(keys.get(i), deliveries.get(i), now));
    }
    writer.add(
        "INSERT INTO webhook_delivery (id, message_id, webhook_id, event, attempt, success,"
            + " status_code, duration_ms, response, error, created_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
    return keys;
  }

  private static List<Object> row(Long key, Delivery delivery, Instant now) {
    Attempt attempt = delivery.attempt();
    return Arrays.asList(
        key,
        delivery.messageId(),
        delivery.parcel().recipient().webhookId(),
        delivery.parcel().event().name(),
        delivery.number(),
        attempt.success(),
        attempt.statusCode(),
        attempt.durationMillis(),
        attempt.responseExcerpt(),
        cut(attempt.error()),
        now);
  }

  private static String cut(String text) {
    return text == null || text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
  }
}
