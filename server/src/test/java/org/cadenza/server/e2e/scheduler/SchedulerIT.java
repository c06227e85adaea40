package org.cadenza.server.e2e.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.OwnBroker;
import org.cadenza.server.e2e.OwnMariaDb;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.cadenza.server.sample.SampleUpstream;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What schedules do when they are due. */
class SchedulerIT {

  private static final String PATH = "/api/v1/scheduler/";
  private static final Duration LONG = Duration.ofMinutes(2);
  private final SampleUpstream upstream = Product.upstream();
  private final Product product = Product.shared();
  private final Api admin = FilledCatalog.ofShared();

  @BeforeEach
  void start() {
    admin.post(PATH + "start").expect(200);
  }

  @AfterEach
  void tidyUp() {
    upstream.faults().clear();
    for (String id : admin.get(PATH + "schedules", "page_size", 100).all("/schedules", "id")) {
      admin.delete(PATH + "schedules/" + id).expect(200);
    }
  }

  private static String make(Api api, Map<String, Object> more) {
    Map<String, Object> order = new HashMap<>(more);
    order.putIfAbsent("type", "catalog_refresh");
    order.put("name", "Now and then");
    order.put("cron_expr", "0 0 1 1 *");
    return PATH
        + "schedules/"
        + api.post(PATH + "schedules", order).expect(201).number("/schedule_id");
  }

  private static long number(String path) {
    return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
  }

  /** Its time comes, or came so many minutes ago. */
  private static void becomesDue(Product where, String path, int minutes) {
    Rows.change(
        where,
        "UPDATE schedule SET next_run = UTC_TIMESTAMP() - INTERVAL ? MINUTE WHERE id = ?",
        minutes,
        number(path));
  }

  private static Answer awaitRun(Api api, String path, String state) {
    return Eventually.get(
        "a run that is " + state,
        LONG,
        () -> api.get(path + "/executions").expect(200),
        runs -> runs.all("/executions", "status").contains(state));
  }

  @Test
  void whatIsDueRunsOnceAndIsRecordedWithItsResult() {
    String path = make(admin, Map.of("parameters", Map.of("force", true)));
    becomesDue(product, path, 0);
    Answer runs = awaitRun(admin, path, "completed");
    assertEquals(1, runs.number("/pagination/total"));
    String job = runs.text("/executions/0/job_id");
    assertTrue(job.matches("schedule-" + number(path) + "-\\d{8}-\\d{6}"), job);
    assertTrue(runs.number("/executions/0/result/artists_processed") > 0);
    assertTrue(runs.number("/executions/0/duration_ms") >= 0);
    assertEquals("completed", admin.get("/api/v1/admin/jobs/" + job).text("/job/status"));
    Answer schedule = admin.get(path);
    assertEquals(1, schedule.number("/schedule/run_count"));
    assertEquals(0, schedule.number("/schedule/fail_count"));
    assertEquals("completed", schedule.text("/schedule/last_status"));
    assertEquals(job, schedule.text("/schedule/last_job_id"));
    assertTrue(schedule.text("/schedule/next_run").endsWith("-01-01T00:00:00Z"));
    Answer status = admin.get(PATH + "status").expect(200);
    assertTrue(status.at("/is_running").booleanValue());
    assertTrue(status.number("/executions_today") >= 1);
    Answer stats = admin.get(PATH + "stats").expect(200);
    assertEquals(1, stats.number("/type_breakdown/catalog_refresh"));
    assertEquals(number(path), stats.number("/popular_schedules/0/schedule_id"));
    assertEquals("completed", stats.text("/recent_activity/0/status"));
    assertEquals(
        1,
        admin
            .get(PATH + "executions", "schedule_id", number(path), "status", "completed")
            .number("/pagination/total"));
  }

  @Test
  void aHealthCheckRecordsHowTheServerDid() {
    String path = make(admin, Map.of("type", "health_check"));
    becomesDue(product, path, 0);
    Answer runs = awaitRun(admin, path, "completed");
    assertEquals(
        admin.get("/api/v1/admin/status").expect(200).at("/system/version"),
        runs.at("/executions/0/result/system/version"));
    String job = runs.text("/executions/0/job_id");
    assertTrue(
        admin.get("/api/v1/admin/jobs/" + job).text("/job/message").startsWith("The server is "));
  }

  @Test
  void theCatalogTellsWhenItIsRefreshedNext() {
    String info = "/api/v1/catalog/refresh/info";
    make(admin, Map.of());
    admin
        .post(
            PATH + "schedules",
            Map.of("name", "Nightly", "type", "catalog_refresh", "cron_expr", "0 3 * * *"))
        .expect(201);
    Answer told = admin.get(info).expect(200);
    assertTrue(told.at("/system_info/auto_refresh_enabled").booleanValue());
    assertEquals("daily", told.text("/system_info/refresh_frequency"));
    assertTrue(told.text("/system_info/next_scheduled_refresh").endsWith("T03:00:00Z"));
    admin.post(PATH + "stop").expect(200);
    assertTrue(admin.get(info).at("/system_info/next_scheduled_refresh").isNull());
  }

  @Test
  void aRunThatFailsSaysWhy() {
    upstream.faults().arm(Fault.of("/api.aspx", FaultKind.UNAVAILABLE).times(-1));
    String path = make(admin, Map.of("parameters", Map.of("force", true)));
    becomesDue(product, path, 0);
    Answer runs = awaitRun(admin, path, "failed");
    assertTrue(runs.text("/executions/0/error").length() > 5);
    assertEquals(1, admin.get(path).number("/schedule/fail_count"));
    assertEquals("100.0", admin.get(path).at("/schedule/failure_rate").asText());
  }

  @Test
  void aRunThatFindsAnotherUnderWayFailsAndNamesIt() {
    upstream.faults().arm(Fault.of("/api.aspx", FaultKind.SLOW).times(-1).amount(20_000));
    String other =
        admin.post("/api/v1/catalog/refresh", Map.of("force", true)).expect(202).text("/job_id");
    String path = make(admin, Map.of());
    becomesDue(product, path, 0);
    Answer runs = awaitRun(admin, path, "failed");
    assertTrue(runs.text("/executions/0/error").contains(other));
    admin.delete("/api/v1/catalog/refresh/" + other).expect(200);
  }

  @Test
  void whatWasMissedIsMadeUpForOnceOrLeftAsTheScheduleSays() {
    String once = make(admin, Map.of("type", "monitor_check"));
    String never = make(admin, Map.of("type", "monitor_check", "missed_runs", "skip"));
    becomesDue(product, once, 3000);
    becomesDue(product, never, 3000);
    assertEquals(1, awaitRun(admin, once, "completed").number("/pagination/total"));
    Eventually.holds(
        "the missed time is passed",
        () -> admin.get(never).text("/schedule/next_run").endsWith("-01-01T00:00:00Z"));
    assertEquals(0, admin.get(never + "/executions").number("/pagination/total"));
  }

  @Test
  void nothingRunsWhileTheSchedulerIsStopped() throws InterruptedException {
    admin.post(PATH + "stop").expect(200);
    admin.post(PATH + "stop").expect(200);
    Answer stopped = admin.get(PATH + "status").expect(200);
    assertFalse(stopped.at("/is_running").booleanValue());
    assertTrue(stopped.at("/uptime").isNull());
    String path = make(admin, Map.of("type", "monitor_check"));
    becomesDue(product, path, 0);
    Thread.sleep(4_000);
    assertEquals(0, admin.get(path + "/executions").number("/pagination/total"));
    admin.post(PATH + "start").expect(200);
    awaitRun(admin, path, "completed");
  }

  @Test
  void eachDueTimeRunsOnceThoughTwoServersShareTheDatabaseAndOneDies() {
    try (OwnMariaDb database = OwnMariaDb.start();
        OwnBroker broker = OwnBroker.start();
        Product one = Product.with(both(database, broker)).start();
        Product two = Product.with(both(database, broker)).start()) {
      Api api = one.admin();
      String path = make(api, Map.of("type", "monitor_check"));
      for (int run = 1; run <= 5; run++) {
        int runs = run;
        becomesDue(one, path, run);
        Eventually.holds("run " + run, () -> completed(api, path) == runs);
      }
      one.kill();
      Api other = two.signIn("admin");
      becomesDue(two, path, 0);
      Eventually.holds("the run of the other", () -> completed(other, path) == 6);
      assertEquals(6, other.get(path).number("/schedule/run_count"));
      assertEquals(0, other.get(path).number("/schedule/fail_count"));
      assertEquals(6, other.get(path + "/executions").number("/pagination/total"));
      assertEquals("6", Rows.text(two, "SELECT SUM(ended_count) FROM schedule"));
      assertEquals("6", Rows.text(two, "SELECT COUNT(*) FROM job WHERE type = 'MONITOR_CHECK'"));
    }
  }

  private static Map<String, String> both(OwnMariaDb database, OwnBroker broker) {
    Map<String, String> settings = new HashMap<>(database.settings());
    settings.putAll(broker.settings());
    return settings;
  }

  private static long completed(Api api, String path) {
    return api.get(path + "/executions", "status", "completed").number("/pagination/total");
  }
}
