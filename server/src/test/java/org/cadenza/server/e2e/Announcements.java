package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Makes events happen: real ones by a catalog refresh, and any others straight in the outbox. */
public final class Announcements {

  private Announcements() {}

  /** Refreshes the catalog, which announces {@code catalog_refresh}, and gives the job's id. */
  public static String refreshCatalog(Product product) {
    Answer started =
        Eventually.get(
            "a refresh of our own",
            () -> product.admin().post("/api/v1/catalog/refresh", Map.of()),
            answer -> answer.status() != 409);
    String job = started.text("/job_id");
    Answer ended =
        Eventually.get(
            "the refresh's end",
            () -> product.admin().get("/api/v1/catalog/refresh/status/" + job),
            answer -> !List.of("pending", "running").contains(answer.text("/job/status")));
    assertEquals("completed", ended.text("/job/status"), () -> ended.body() + product.log());
    return job;
  }

  /**
   * Writes events into the outbox as a transaction of the product would; they leave with the next
   * announcement or sweep.
   */
  public static void write(Product product, String event, int count, String data) {
    try (Connection database =
            DriverManager.getConnection(
                product.databaseUrl(), "cadenza", product.databasePassword());
        PreparedStatement insert =
            database.prepareStatement(
                """
                INSERT INTO domain_event (id, public_id, name, data, occurred_at, webhooks_due)
                VALUES (NEXT VALUE FOR domain_event_seq, ?, ?, ?, UTC_TIMESTAMP(6), TRUE)
                """)) {
      for (int i = 0; i < count; i++) {
        insert.setString(1, UUID.randomUUID().toString());
        insert.setString(2, event.toUpperCase(Locale.ROOT));
        insert.setString(3, data.formatted(i));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new AssertionError("The events cannot be written", e);
    }
  }
}
