package org.cadenza.schedules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a wing's schedules have done. Rates are percent of the runs that are over, with one decimal;
 * null if none is.
 *
 * @param totalExecutions of the schedules that there are
 * @param typeBreakdown schedules by their type
 * @param popularSchedules the ten that ran most
 * @param recentActivity the ten latest runs
 */
public record SchedulerStatistics(
    long totalSchedules,
    long activeSchedules,
    long pausedSchedules,
    long disabledSchedules,
    long totalExecutions,
    long successfulExecutions,
    long failedExecutions,
    Double averageSuccessRate,
    @JsonProperty("executions_last_24h") long executionsLast24h,
    @JsonProperty("failures_last_24h") long failuresLast24h,
    Map<String, Long> typeBreakdown,
    List<Popular> popularSchedules,
    List<Recent> recentActivity) {

  /** A schedule that ran often. */
  public record Popular(
      long scheduleId,
      String scheduleName,
      long executionCount,
      Double successRate,
      Long averageRuntimeMs) {}

  /** A run; {@code durationMs} is null before its end. */
  public record Recent(
      long scheduleId,
      String scheduleName,
      ExecutionStatus status,
      Long durationMs,
      Instant startedAt) {}
}
