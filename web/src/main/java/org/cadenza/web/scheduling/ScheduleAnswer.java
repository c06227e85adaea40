package org.cadenza.web.scheduling;

import java.time.Instant;
import org.cadenza.schedules.ExecutionStatus;
import org.cadenza.schedules.MissedRuns;
import org.cadenza.schedules.ScheduleStatus;
import org.cadenza.schedules.ScheduleView;

/** A schedule in a list, as the document has it; time zone and missed runs are ours. */
record ScheduleAnswer(
    long id,
    String name,
    String description,
    String type,
    String cronExpr,
    String timeZone,
    MissedRuns missedRuns,
    ScheduleStatus status,
    Instant nextRun,
    Instant lastRun,
    ExecutionStatus lastStatus,
    int runCount,
    int failCount,
    Instant createdAt,
    String createdBy) {

  static ScheduleAnswer of(ScheduleView schedule) {
    return new ScheduleAnswer(
        schedule.id(),
        schedule.name(),
        schedule.description(),
        schedule.type(),
        schedule.cronExpr(),
        schedule.timeZone(),
        schedule.missedRuns(),
        schedule.status(),
        schedule.nextRun(),
        schedule.lastRun(),
        schedule.lastStatus(),
        schedule.runCount(),
        schedule.failCount(),
        schedule.createdAt(),
        schedule.createdBy());
  }
}
