package org.cadenza.schedules;

import java.time.Instant;
import java.util.Map;

/**
 * A schedule.
 *
 * @param nextRun null where it is not to run
 * @param lastStatus how its last run ended, or {@code running}; null if it never ran
 * @param endedCount runs that are over
 * @param endedMillis how long these took together
 */
public record ScheduleView(
    long id,
    String name,
    String description,
    String type,
    String cronExpr,
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
    int endedCount,
    long endedMillis,
    Instant createdAt,
    Instant updatedAt,
    String createdBy) {

  /** Percent of its runs that failed, with one decimal; null if none has ended. */
  public Double failureRate() {
    return endedCount == 0 ? null : Math.round(1000.0 * failCount / endedCount) / 10.0;
  }

  /** Milliseconds that a run takes; null if none has ended. */
  public Long averageMillis() {
    return endedCount == 0 ? null : endedMillis / endedCount;
  }
}
