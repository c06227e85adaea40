package org.cadenza.server.e2e.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.junit.jupiter.api.Test;

/** What an admin is told of the server, its use and its database. */
class StatusIT {

  private static final String STATS = "/api/v1/admin/stats";
  private static final String STATUS = "/api/v1/admin/status";
  private static final String DATABASE = "/api/v1/admin/database/stats";
  private final Product product = Product.shared();
  private final Api admin = FilledCatalog.ofShared();

  @Test
  void theStatusTellsOfEveryService() {
    Answer status = admin.get(STATUS).expect(200);
    assertEquals("healthy", status.text("/services/database/status"));
    assertTrue(status.number("/services/database/connection_count") >= 1);
    assertEquals("production", status.text("/system/environment"));
    assertTrue(status.text("/system/version").matches("\\d+\\.\\d+.*"));
    assertTrue(status.text("/resources/network_io").matches("normal|degraded"));
    assertTrue(status.at("/resources/disk_usage").asDouble() > 0);
    Eventually.get(
        "how busy the machine is",
        () -> admin.get(STATUS).at("/resources/cpu_usage"),
        JsonNode::isNumber);
  }

  @Test
  void aStoppedSchedulerDegradesTheServer() {
    admin.post("/api/v1/scheduler/stop").expect(200);
    try {
      Answer status = admin.get(STATUS).expect(200);
      assertEquals("degraded", status.text("/system/status"));
      assertEquals("stopped", status.text("/services/scheduler/status"));
      assertTrue(status.all("/alerts", "message").contains("The scheduler is stopped"));
    } finally {
      admin.post("/api/v1/scheduler/start").expect(200);
    }
    assertEquals("healthy", admin.get(STATUS).text("/services/scheduler/status"));
  }

  @Test
  void requestsAndTheirUsersAreCountedAtOnce() {
    Api user = product.user("visitor", "user");
    Answer before = admin.get(STATS).expect(200);
    user.get("/api/v1/auth/verify").expect(200);
    user.get("/api/v1/auth/verify").expect(200);
    Answer after = admin.get(STATS).expect(200);
    // The two, and what was asked first.
    assertEquals(
        before.number("/system_usage/requests_today") + 3,
        after.number("/system_usage/requests_today"));
    assertTrue(after.number("/system_usage/unique_users_today") >= 2);
    assertTrue(after.number("/system_usage/peak_concurrent_users") >= 2);
  }

  @Test
  void usersAndJobsAreCounted() {
    Answer before = admin.get(STATS).expect(200);
    FilledCatalog.refresh(admin, Map.of());
    Answer after = admin.get(STATS).expect(200);
    assertEquals(
        before.number("/background_jobs/total_jobs_executed") + 1,
        after.number("/background_jobs/total_jobs_executed"));
    assertEquals(
        Long.parseLong(
            Rows.text(product, "SELECT COUNT(*) FROM user_account WHERE role = 'ADMIN'")),
        after.number("/users/admin_users"));
    assertTrue(after.at("/users/last_login_activity").isTextual());
  }

  @Test
  void theDatabaseIsToldTableByTableTheLargestFirst() {
    Answer told = admin.get(DATABASE).expect(200);
    assertEquals(told.text("/database/largest_table"), told.text("/tables/0/name"));
    assertEquals(told.number("/database/tables"), told.at("/tables").size());
    assertTrue(told.all("/tables", "name").contains("concert_show"));
    assertTrue(told.at("/maintenance/last_backup").isNull());
  }

  @Test
  void rowsAreCountedAndNotEstimated() {
    long sum = 0;
    for (JsonNode table : admin.get(DATABASE).expect(200).at("/tables")) {
      String name = table.at("/name").textValue();
      sum += table.at("/records").asLong();
      if (List.of("concert_show", "performance", "artist", "song").contains(name)) {
        String counted = Rows.text(product, "SELECT COUNT(*) FROM " + name);
        assertEquals(counted, table.at("/records").asText(), name);
      }
    }
    assertTrue(sum > 2000, "" + sum);
  }

  @Test
  void growthIsThatBetweenTheDaysTakenDown() {
    Rows.change(
        product, "REPLACE INTO database_size VALUES (UTC_DATE() - INTERVAL 2 DAY, 1000000)");
    Rows.change(product, "REPLACE INTO database_size VALUES (UTC_DATE(), 5000000)");
    assertEquals("2.0", admin.get(DATABASE).at("/database/growth_rate_mb_per_day").asText());
  }

  @Test
  void optimizingTellsWhatItDidAndWhen() {
    Answer done = admin.post("/api/v1/admin/database/optimize").expect(200);
    assertEquals("Database optimization completed", done.text("/message"));
    assertEquals(
        admin.get(DATABASE).number("/database/tables"), done.number("/results/tables_optimized"));
    assertTrue(done.at("/results/performance_improvement").isNull());
    assertTrue(admin.get(DATABASE).at("/maintenance/last_optimization").isTextual());
    assertEquals("database_optimized", admin.get("/api/v1/admin/audit").text("/logs/0/action"));
  }
}
