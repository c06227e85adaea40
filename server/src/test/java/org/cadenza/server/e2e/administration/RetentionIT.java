package org.cadenza.server.e2e.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.junit.jupiter.api.Test;

/** What is logged and told is kept for as many days as is set, and no longer. */
class RetentionIT {

  private static final String CONFIG = "/api/v1/admin/config/";

  private static void noteAt(Product product, int daysAgo) {
    Rows.change(
        product,
        "INSERT INTO audit_entry (id, username, action, details, created_at)"
            + " SELECT NEXT VALUE FOR audit_entry_seq, ?, 'LOGIN', '{}',"
            + " UTC_TIMESTAMP(6) - INTERVAL ? DAY",
        "days-" + daysAgo,
        daysAgo);
  }

  private static void alertAt(Product product, int daysAgo) {
    Rows.change(
        product,
        "INSERT INTO alert (id, owner_id, monitor_id, artist_id, type, title, message, data,"
            + " created_at, status) SELECT NEXT VALUE FOR alert_seq, u.id, 1, a.id, 'ERROR', ?,"
            + " 'Told', '{\"error\":\"x\"}', UTC_TIMESTAMP(6) - INTERVAL ? DAY, 'UNREAD'"
            + " FROM user_account u, artist a WHERE u.username = 'admin' LIMIT 1",
        "days-" + daysAgo,
        daysAgo);
  }

  private static String old(Product product, String table, String column) {
    return Rows.text(
        product,
        "SELECT GROUP_CONCAT("
            + column
            + " ORDER BY created_at DESC) FROM "
            + table
            + " WHERE "
            + column
            + " LIKE 'days-%'");
  }

  @Test
  void logsAndAlertsAreKeptForAsManyDaysAsAreSet() {
    try (Product product = Product.with(Map.of()).start()) {
      Api admin = product.admin();
      FilledCatalog.refresh(admin, Map.of());
      admin.put(CONFIG + "log_retention_days", Map.of("value", 10)).expect(200);
      admin.put(CONFIG + "alert_retention_days", Map.of("value", 20)).expect(200);
      for (int days : List.of(9, 11, 19, 21)) {
        noteAt(product, days);
        alertAt(product, days);
      }
      product.restart();
      Eventually.holds(
          "old lines go", () -> "days-9".equals(old(product, "audit_entry", "username")));
      Eventually.holds(
          "old alerts go", () -> "days-9,days-11,days-19".equals(old(product, "alert", "title")));
      assertEquals(
          List.of("days-19", "days-11", "days-9"),
          product.signIn("admin").get("/api/v1/monitoring/alerts").all("/alerts", "title"));
    }
  }
}
