package org.cadenza.web.tracklists.batches;

import java.time.Instant;
import java.util.Locale;
import org.cadenza.problems.Problem;
import org.cadenza.schedules.ExecutionStatus;
import org.cadenza.schedules.ScheduleView;
import org.cadenza.tracklists.batches.BatchSchedules.Scheduled;

/**
 * A schedule of batches.
 *
 * @param urls those of the order, as it was given
 * @param nextRun null where it is not to run
 * @param lastBatchId null if it never ran, or its last run was refused
 */
record BatchScheduleAnswer(
    String scheduleId,
    String name,
    String cron,
    String timeZone,
    Object urls,
    Instant nextRun,
    Instant lastRun,
    ExecutionStatus lastStatus,
    String lastBatchId,
    int runCount,
    Instant createdAt) {

  private static final String PREFIX = "schedule-";

  /** One that was made. */
  record Made(String scheduleId, String message, String cron) {

    static Made of(long id, String cron) {
      return new Made(PREFIX + id, "Batch scheduled successfully", cron);
    }
  }

  static BatchScheduleAnswer of(Scheduled scheduled) {
    ScheduleView schedule = scheduled.schedule();
    return new BatchScheduleAnswer(
        PREFIX + schedule.id(),
        schedule.name(),
        schedule.cronExpr(),
        schedule.timeZone(),
        schedule.parameters().get("urls"),
        schedule.nextRun(),
        schedule.lastRun(),
        schedule.lastStatus(),
        scheduled.lastBatch(),
        schedule.runCount(),
        schedule.createdAt());
  }

  /** The number of one that is called so; a problem if none is. */
  static long number(String id) {
    String plain = id.toLowerCase(Locale.ROOT);
    if (!plain.matches(PREFIX + "[0-9]{1,18}")) {
      throw Problem.notFound("Schedule", id);
    }
    return Long.parseLong(plain.substring(PREFIX.length()));
  }
}
