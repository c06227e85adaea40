package org.cadenza.events.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.cadenza.events.webhooks.delivery.Attempt;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/**
 * What a webhook counts when all goes well, as its row has it, within the caller's transaction. A
 * failure has consequences, and is {@link Webhook#record}'s.
 */
@ApplicationScoped
public class TallyRows {

  @Inject SqlReader reader;
  @Inject SqlWriter writer;

  /** Locks a webhook, and waits for who else has it; false if it was removed. */
  boolean lock(long webhookId) {
    return !reader
        .list(
            "SELECT id FROM webhook WHERE id = ? FOR UPDATE",
            List.of(webhookId),
            row -> row.getLong(1))
        .isEmpty();
  }

  /** Counts tries of a locked webhook that went well, as {@link WebhookTally#count} does one. */
  void succeeded(long webhookId, List<Attempt> tries, Instant now) {
    if (!tries.isEmpty()) {
      writer.change(
          "UPDATE webhook SET successful_deliveries = successful_deliveries + ?,"
              + " answered_deliveries = answered_deliveries + ?,"
              + " answer_millis = answer_millis + ?, last_success = ?,"
              + " consecutive_failures = 0, failing_since = NULL WHERE id = ?",
          List.of(tries.size(), tries.size(), millis(tries), now, webhookId));
    }
  }

  private static long millis(List<Attempt> tries) {
    return tries.stream().mapToLong(Attempt::durationMillis).sum();
  }
}
