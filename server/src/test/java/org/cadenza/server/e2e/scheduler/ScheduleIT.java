package org.cadenza.server.e2e.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Making, changing, listing and removing schedules. */
class ScheduleIT {

  private static final String PATH = "/api/v1/scheduler/schedules";
  private final Api admin = FilledCatalog.ofShared();

  @AfterEach
  void removeAll() {
    for (String id : admin.get(PATH, "page_size", 100).all("/schedules", "id")) {
      admin.delete(PATH + "/" + id).expect(200);
    }
  }

  private static Map<String, Object> order() {
    return new HashMap<>(
        Map.of("name", "Nightly", "type", "catalog_refresh", "cron_expr", "0 3 * * *"));
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> order = order();
    order.put(field, value);
    return order;
  }

  private String make(Map<String, Object> order) {
    Answer made = admin.post(PATH, order).expect(201);
    assertEquals("Schedule created successfully", made.text("/message"));
    String path = PATH + "/" + made.number("/schedule_id");
    assertTrue(made.header("Location").endsWith(path));
    return path;
  }

  @Test
  void aScheduleTellsAllThatWasAskedForAndWhenItRunsNext() {
    Map<String, Object> order = with("description", "While all sleep");
    order.put("time_zone", "Europe/Vilnius");
    order.put("missed_runs", "skip");
    order.put("parameters", Map.of("force", true));
    Answer schedule = admin.get(make(order)).expect(200);
    assertEquals("active", schedule.text("/schedule/status"));
    assertEquals("at 03:00", schedule.text("/schedule/cron_words"));
    assertEquals("skip", schedule.text("/schedule/missed_runs"));
    assertEquals("While all sleep", schedule.text("/schedule/description"));
    assertTrue(schedule.at("/schedule/parameters/force").booleanValue());
    assertTrue(schedule.text("/schedule/next_run").matches(".*T0[01]:00:00Z"));
    assertEquals("admin", schedule.text("/schedule/created_by"));
    assertEquals(0, schedule.number("/schedule/run_count"));
    assertTrue(schedule.at("/schedule/failure_rate").isNull());
    assertFalse(schedule.at("/schedule/is_running").booleanValue());
  }

  @Test
  void aChangeChangesWhatItNamesAndNothingElse() {
    String path = make(with("parameters", Map.of("force", true)));
    Answer done = admin.put(path, Map.of("cron_expr", "0 2 * * *", "status", "paused")).expect(200);
    assertEquals("Schedule updated successfully", done.text("/message"));
    Answer paused = admin.get(path);
    assertEquals("paused", paused.text("/schedule/status"));
    assertTrue(paused.at("/schedule/next_run").isNull());
    assertEquals("Nightly", paused.text("/schedule/name"));
    assertTrue(paused.at("/schedule/parameters/force").booleanValue());
    admin.put(path, Map.of("status", "active")).expect(200);
    assertTrue(admin.get(path).text("/schedule/next_run").endsWith("T02:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "name, ''",
    "type, gardening",
    "cron_expr, every day",
    "cron_expr, 0 0 31 2 *",
    "cron_expr, \uff10 3 * * *",
    "cron_expr, 0|15 3 * * *",
    "name, '  '",
    "time_zone, Mars/Base",
    "missed_runs, often"
  })
  void whatDoesNotFitIsNamed(String field, String value) {
    admin.post(PATH, with(field, value)).expectInvalid(field);
    admin.put(make(order()), Map.of(field, value)).expectInvalid(field);
  }

  @Test
  void parametersAreCheckedByTheTypeThatTakesThem() {
    admin
        .post(PATH, with("parameters", Map.of("force", "often")))
        .expectInvalid("parameters.force");
    admin
        .post(PATH, with("parameters", Map.of("artists", List.of(987_654_321))))
        .expectInvalid("parameters.artists[0]");
    admin.post(PATH, with("parameters", "force")).expectInvalid("parameters");
    admin
        .post(PATH, with("parameters", Map.of("note", "x".repeat(10_000))))
        .expectInvalid("parameters");
    Map<String, Object> custom = with("type", "custom");
    admin.post(PATH, custom).expectInvalid("parameters.job");
    custom.put("parameters", Map.of("job", "custom"));
    admin.post(PATH, custom).expectInvalid("parameters.job");
    custom.put("parameters", Map.of("job", "gardening"));
    admin.post(PATH, custom).expectInvalid("parameters.job");
    custom.put("parameters", Map.of("job", "monitor_check", "parameters", Map.of("force", "x")));
    admin.post(PATH, custom).expectInvalid("parameters.parameters.force");
    Map<String, Object> backup = with("type", "database_backup");
    backup.put("parameters", Map.of("description", "x".repeat(501)));
    admin.post(PATH, backup).expectInvalid("parameters.description");
    custom.put("parameters", Map.of("job", "monitor_check", "parameters", Map.of("force", true)));
    make(custom);
  }

  @Test
  void theListCanBeLimited() {
    make(order());
    admin.put(make(with("type", "monitor_check")), Map.of("status", "disabled")).expect(200);
    assertEquals(2, admin.get(PATH).expect(200).number("/pagination/total"));
    assertEquals(1, admin.get(PATH, "status", "disabled").number("/pagination/total"));
    assertEquals(
        List.of("catalog_refresh"),
        admin.get(PATH, "type", "catalog_refresh").all("/schedules", "type"));
    admin.get(PATH, "status", "asleep").expectInvalid("status");
    admin.get(PATH, "type", "gardening").expectInvalid("type");
  }

  @Test
  void ofSeveralSchedulesEachIsChangedOrReportedByItself() {
    String one = make(order());
    String other = make(order());
    long first = number(one);
    admin.put(other, Map.of("status", "disabled")).expect(200);
    Answer done =
        admin
            .post(
                PATH + "/bulk",
                Map.of(
                    "schedule_ids",
                    List.of(first, number(other), 987_654_321),
                    "operation",
                    "pause"))
            .expect(200);
    assertEquals(3, done.number("/processed_count"));
    assertEquals(1, done.number("/success_count"));
    assertEquals(2, done.number("/failed_count"));
    assertEquals(List.of("CONFLICT", "NOT_FOUND"), done.all("/errors", "code"));
    assertEquals("paused", admin.get(one).text("/schedule/status"));
    for (String operation : List.of("resume", "disable", "enable", "delete")) {
      admin
          .post(PATH + "/bulk", Map.of("schedule_ids", List.of(first), "operation", operation))
          .expect(200);
    }
    admin.get(one).expectError(404, "NOT_FOUND");
    admin
        .post(PATH + "/bulk", Map.of("schedule_ids", List.of(first), "operation", "explode"))
        .expectInvalid("operation");
    admin
        .post(PATH + "/bulk", Map.of("schedule_ids", List.of(), "operation", "pause"))
        .expectInvalid("schedule_ids");
  }

  private static long number(String path) {
    return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
  }

  @Test
  void usersSeeSchedulesAndDoNotChangeThem() {
    String path = make(order());
    Api user = Product.shared().user("planner", "user");
    user.get(path).expect(200);
    user.get(PATH).expect(200);
    user.put(path, Map.of("status", "paused")).expectError(403, "FORBIDDEN");
    user.delete(path).expectError(403, "FORBIDDEN");
    user.post("/api/v1/scheduler/stop").expectError(403, "FORBIDDEN");
  }

  @Test
  void everyTemplateAndPatternCanBeUsedAsItIs() {
    Answer templates = admin.get("/api/v1/scheduler/templates").expect(200);
    templates
        .at("/templates")
        .forEach(
            template ->
                make(
                    Map.of(
                        "name", template.path("name").asText(),
                        "type", template.path("type").asText(),
                        "cron_expr", template.path("cron_expr").asText(),
                        "parameters", template.path("parameters"))));
    Answer patterns = admin.get("/api/v1/scheduler/cron-patterns").expect(200);
    for (String expression : patterns.all("/patterns", "expression")) {
      make(with("cron_expr", expression));
    }
  }
}
