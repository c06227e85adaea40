package org.cadenza.server.e2e.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultKind;
import org.junit.jupiter.api.Test;

/** What becomes of schedules when something breaks off between two steps. */
class SchedulerRestartIT {

  private static final String PATH = "/api/v1/scheduler/";
  private static final Duration LONG = Duration.ofMinutes(2);

  private static long make(Api api, String type, Map<String, Object> parameters) {
    return api.post(
            PATH + "schedules",
            Map.of(
                "name",
                "Now and then",
                "type",
                type,
                "cron_expr",
                "0 0 1 1 *",
                "parameters",
                parameters))
        .expect(201)
        .number("/schedule_id");
  }

  private static void becomesDue(Product where, long id, int minutes) {
    Rows.change(
        where,
        "UPDATE schedule SET next_run = UTC_TIMESTAMP() - INTERVAL ? MINUTE WHERE id = ?",
        minutes,
        id);
  }

  private static Answer awaitRun(Api api, long id, String state) {
    return Eventually.get(
        "a run that is " + state,
        LONG,
        () -> api.get(PATH + "schedules/" + id + "/executions").expect(200),
        runs -> runs.all("/executions", "status").contains(state));
  }

  @Test
  void aRunWhoseJobWasOrderedBeforeACrashIsNoFailure() {
    Product product = Product.shared();
    Api admin = FilledCatalog.ofShared();
    Product.upstream().faults().arm(Fault.of("/api.aspx", FaultKind.SLOW).times(-1).amount(3_000));
    long id = make(admin, "catalog_refresh", Map.of("force", true));
    try {
      becomesDue(product, id, 0);
      awaitRun(admin, id, "running");
      Rows.change(
          product, "UPDATE schedule_execution SET status = 'PENDING' WHERE schedule_id = ?", id);
      awaitRun(admin, id, "running");
      Product.upstream().faults().clear();
      assertEquals(1, awaitRun(admin, id, "completed").number("/pagination/total"));
      Answer schedule = admin.get(PATH + "schedules/" + id);
      assertEquals(0, schedule.number("/schedule/fail_count"));
      assertFalse(schedule.at("/schedule/is_running").booleanValue());
    } finally {
      Product.upstream().faults().clear();
      admin.delete(PATH + "schedules/" + id).expect(200);
    }
  }

  @Test
  void theStatisticsCountRunsThatWentWellThatFailedAndThatWereCanceled() {
    Product product = Product.shared();
    Api admin = FilledCatalog.ofShared();
    long id = make(admin, "catalog_refresh", Map.of("force", true));
    Answer before = admin.get(PATH + "stats").expect(200);
    try {
      becomesDue(product, id, 0);
      awaitRun(admin, id, "completed");
      Product.upstream().faults().arm(Fault.of("/api.aspx", FaultKind.UNAVAILABLE).times(-1));
      becomesDue(product, id, 1);
      awaitRun(admin, id, "failed");
      Product.upstream().faults().clear();
      Product.upstream()
          .faults()
          .arm(Fault.of("/api.aspx", FaultKind.SLOW).times(-1).amount(9_000));
      becomesDue(product, id, 2);
      Answer running = awaitRun(admin, id, "running");
      admin.delete("/api/v1/admin/jobs/" + running.text("/executions/0/job_id")).expect(200);
      awaitRun(admin, id, "canceled");
      Answer after = admin.get(PATH + "stats").expect(200);
      assertEquals(3, more("total_executions", before, after));
      assertEquals(1, more("successful_executions", before, after));
      assertEquals(1, more("failed_executions", before, after));
      assertEquals(3, more("executions_last_24h", before, after));
      assertEquals(1, more("failures_last_24h", before, after));
      assertEquals("canceled", after.text("/recent_activity/0/status"));
      assertEquals(
          Math.round(
                  1000.0
                      * after.number("/successful_executions")
                      / after.number("/total_executions"))
              / 10.0,
          after.at("/average_success_rate").asDouble());
    } finally {
      Product.upstream().faults().clear();
      admin.delete(PATH + "schedules/" + id).expect(200);
    }
  }

  @Test
  void aTimeThatHasRunIsPassedWhenItComesOnceMoreAfterTheClockWasPutBack() {
    Product product = Product.shared();
    Api admin = FilledCatalog.ofShared();
    long id = make(admin, "monitor_check", Map.of());
    try {
      becomesDue(product, id, 1);
      String job = awaitRun(admin, id, "completed").text("/executions/0/job_id");
      Rows.change(
          product,
          "UPDATE schedule SET next_run = (SELECT due_at FROM schedule_execution WHERE job_id = ?)"
              + " WHERE id = ?",
          job,
          id);
      Answer schedule =
          Eventually.get(
              "the next time",
              LONG,
              () -> admin.get(PATH + "schedules/" + id).expect(200),
              answer -> Instant.parse(answer.text("/schedule/next_run")).isAfter(Instant.now()));
      assertEquals(1, schedule.number("/schedule/run_count"));
      assertEquals(1, awaitRun(admin, id, "completed").number("/pagination/total"));
    } finally {
      admin.delete(PATH + "schedules/" + id).expect(200);
    }
  }

  private static long more(String figure, Answer before, Answer after) {
    return after.number("/" + figure) - before.number("/" + figure);
  }

  @Test
  void whatWasMissedIsMadeUpForThoughTheScheduleIsDescribedAnewBefore() {
    Product product = Product.shared();
    Api admin = FilledCatalog.ofShared();
    long id = make(admin, "monitor_check", Map.of());
    try {
      admin.post(PATH + "stop").expect(200);
      becomesDue(product, id, 3000);
      admin.put(PATH + "schedules/" + id, Map.of("description", "Once a year")).expect(200);
      admin.post(PATH + "start").expect(200);
      awaitRun(admin, id, "completed");
    } finally {
      admin.post(PATH + "start").expect(200);
      admin.delete(PATH + "schedules/" + id).expect(200);
    }
  }

  @Test
  void aRestartFindsRunsThatEndedUnheardAndAStoppedSchedulerStaysStopped() {
    try (Product product = Product.with(Map.of()).start()) {
      Api admin = product.admin();
      long id = make(admin, "monitor_check", Map.of());
      becomesDue(product, id, 0);
      awaitRun(admin, id, "completed");
      admin.post(PATH + "stop").expect(200);
      Rows.change(
          product,
          "UPDATE schedule_execution SET status = 'RUNNING', completed_at = NULL"
              + " WHERE schedule_id = ?",
          id);
      Rows.change(product, "UPDATE schedule SET ended_count = 0 WHERE id = ?", id);
      product.restart();
      Api again = product.signIn("admin");
      awaitRun(again, id, "completed");
      assertFalse(again.get(PATH + "schedules/" + id).at("/schedule/is_running").booleanValue());
      assertFalse(again.get(PATH + "status").at("/is_running").booleanValue());
    }
  }
}
