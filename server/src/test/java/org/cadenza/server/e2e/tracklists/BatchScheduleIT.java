package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches that are ordered again and again. */
class BatchScheduleIT {

  private static final String SCHEDULE = "/api/v1/batch/schedule";
  private static final String SCHEDULES = "/api/v1/batch/schedules";

  private final Product product = Product.shared();
  private final Api api = product.user("weekly", "user");

  /** Who asks for a minute whether something has run asks more often than free ones may a day. */
  @BeforeEach
  void mayAskOften() {
    Rows.change(product, "UPDATE user_account SET tier = 'ENTERPRISE' WHERE username = 'weekly'");
  }

  private static Map<String, Object> request(String url, String cron) {
    return Map.of("urls", List.of(url), "cron_expression", cron, "name", "Weekly");
  }

  @Test
  void aScheduleOrdersABatchEachTimeItIsDueUntilItIsRemoved() {
    String url = SitePages.page();
    Answer made = api.post(SCHEDULE, request(url, "* * * * *")).expect(200);
    assertEquals("* * * * *", made.text("/cron"));
    assertEquals("Batch scheduled successfully", made.text("/message"));
    String id = made.text("/schedule_id");
    Answer listed = api.get(SCHEDULES).expect(200);
    assertEquals(List.of(id), listed.all("/schedules", "schedule_id"));
    assertEquals(url, listed.text("/schedules/0/urls/0"));
    assertTrue(listed.at("/schedules/0/last_batch_id").isNull());
    Answer ran =
        Eventually.get(
            "it ran",
            Duration.ofSeconds(90),
            () -> api.get(SCHEDULES).expect(200),
            answer -> "completed".equals(answer.text("/schedules/0/last_status")));
    String batch = ran.text("/schedules/0/last_batch_id");
    Answer status = api.get("/api/v1/batch/" + batch + "/status").expect(200);
    assertEquals("completed", status.text("/status"));
    assertEquals(1, SitePages.asked(url));
    product.user("weekly-other", "user").delete(SCHEDULES + "/" + id).expectError(404, "NOT_FOUND");
    api.delete(SCHEDULES + "/" + id).expect(204);
    assertTrue(api.get(SCHEDULES).expect(200).at("/schedules").isEmpty());
    api.delete(SCHEDULES + "/" + id).expectError(404, "NOT_FOUND");
    api.get("/api/v1/batch/" + batch + "/status").expect(200);
  }

  @Test
  void concertsNeitherListNorMakeThem() {
    String url = SitePages.page();
    Api owner = product.user("yearly", "user");
    owner.post(SCHEDULE, request(url, "0 0 29 2 *")).expect(200);
    Answer concerts =
        product.admin().get("/api/v1/scheduler/schedules", "page_size", 100).expect(200);
    assertFalse(concerts.all("/schedules", "type").contains("tracklist_batch"));
    Map<String, Object> foreign =
        Map.of("name", "x", "type", "tracklist_batch", "cron_expr", "0 0 29 2 *");
    product.admin().post("/api/v1/scheduler/schedules", foreign).expectInvalid("type");
  }

  @Test
  void whoIsRemovedLeavesNoSchedule() {
    Api leaver = product.user("weekly-leaver", "user");
    leaver.post(SCHEDULE, request(SitePages.page(), "0 0 29 2 *")).expect(200);
    String count = "SELECT COUNT(*) FROM schedule WHERE created_by = ?";
    assertEquals("1", Rows.text(product, count, "weekly-leaver"));
    String id =
        Rows.text(product, "SELECT id FROM user_account WHERE username = ?", "weekly-leaver");
    product.admin().delete("/api/v1/admin/users/" + id).expect(200);
    assertEquals("0", Rows.text(product, count, "weekly-leaver"));
  }

  @Test
  void whatIsMissingOrWrongIsNamed() {
    String url = SitePages.page();
    api.post(SCHEDULE, Map.of("urls", List.of(url))).expectInvalid("cron_expression");
    api.post(SCHEDULE, Map.of("cron_expression", "0 2 * * 1")).expectInvalid("urls");
    api.post(SCHEDULE, request(url, "every monday")).expectInvalid("cron_expression");
    api.post(SCHEDULE, request("https://example.com/tracklist/1/a", "0 2 * * 1")).expect(422);
    List<String> many = Collections.nCopies(51, url);
    api.post(SCHEDULE, Map.of("urls", many, "cron_expression", "0 2 * * 1")).expectInvalid("urls");
    api.post(
            SCHEDULE,
            Map.of("urls", List.of(url), "cron_expression", "0 2 * * 1", "time_zone", "Mars"))
        .expectInvalid("time_zone");
  }
}
