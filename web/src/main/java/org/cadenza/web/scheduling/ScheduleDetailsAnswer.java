package org.cadenza.web.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.cadenza.schedules.CronTime;
import org.cadenza.schedules.ExecutionStatus;
import org.cadenza.schedules.MissedRuns;
import org.cadenza.schedules.ScheduleStatus;
import org.cadenza.schedules.ScheduleView;

/**
 * A single schedule, as the document has it; the expression in words, time zone and missed runs are
 * ours.
 */
record ScheduleDetailsAnswer(
    long id,
    String name,
    String description,
    String type,
    String cronExpr,
    String cronWords,
    String timeZone,
    MissedRuns missedRuns,
    ScheduleStatus status,
    Map<String, Object> parameters,
    Instant nextRun,
    Instant lastRun,
    String lastJobId,
    ExecutionStatus lastStatus,
    int runCount,
    int failCount,
    boolean isRunning,
    Double failureRate,
    String averageRuntime,
    Instant createdAt,
    Instant updatedAt,
    String createdBy) {

  static ScheduleDetailsAnswer of(ScheduleView schedule) {
    Long millis = schedule.averageMillis();
    return new ScheduleDetailsAnswer(
        schedule.id(),
        schedule.name(),
        schedule.description(),
        schedule.type(),
        schedule.cronExpr(),
        CronTime.of(schedule.cronExpr(), schedule.timeZone()).words(),
        schedule.timeZone(),
        schedule.missedRuns(),
        schedule.status(),
        schedule.parameters(),
        schedule.nextRun(),
        schedule.lastRun(),
        schedule.lastJobId(),
        schedule.lastStatus(),
        schedule.runCount(),
        schedule.failCount(),
        schedule.endedCount() < schedule.runCount(),
        schedule.failureRate(),
        millis == null ? null : Spans.words(Duration.ofMillis(millis)),
        schedule.createdAt(),
        schedule.updatedAt(),
        schedule.createdBy());
  }
}
