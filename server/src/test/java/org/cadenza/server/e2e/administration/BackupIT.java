package org.cadenza.server.e2e.administration;

import static org.cadenza.server.e2e.administration.Archives.DATABASE;
import static org.cadenza.server.e2e.administration.Archives.made;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.junit.jupiter.api.Test;

/** When backups are made by themselves, and how many are kept. */
class BackupIT {

  @Test
  void oneIsMadeByItselfInTheWindowOnceItIsTime() {
    try (Product product = Product.with(Map.of()).start()) {
      Api admin = product.admin();
      String config = "/api/v1/admin/config/";
      // The whole day; but the server was set up today.
      admin.put(config + "maintenance_window", Map.of("value", "00:00-00:00")).expect(200);
      assertTrue(admin.get(DATABASE + "backups").expect(200).at("/backups").isEmpty());
      Rows.change(product, "UPDATE user_account SET created_at = created_at - INTERVAL 2 DAY");
      Answer list =
          Eventually.get(
              "a backup",
              Duration.ofMinutes(2),
              () -> admin.get(DATABASE + "backups").expect(200),
              a -> !a.at("/backups").isEmpty());
      assertEquals("Made in the maintenance window", list.text("/backups/0/description"));
    }
  }

  @Test
  void onlySoManyAreKept() {
    try (Product product = Product.with(Map.of("CADENZA_BACKUPS_KEEP", "2")).start()) {
      Api admin = product.admin();
      String first = made(admin, Map.of());
      String second = made(admin, Map.of());
      String third = made(admin, Map.of());
      List<String> kept = admin.get(DATABASE + "backups").all("/backups", "id");
      assertEquals(List.of(third, second), kept);
      admin.get(DATABASE + "backups/" + first).expectError(404, "NOT_FOUND");
    }
  }
}
