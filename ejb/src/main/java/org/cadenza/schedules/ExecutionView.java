package org.cadenza.schedules;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A run of a schedule.
 *
 * @param completedAt null before its end
 * @param result of its job; null unless that is completed
 * @param error null unless it failed
 */
public record ExecutionView(
    long id,
    long scheduleId,
    String scheduleName,
    String scheduleType,
    String jobId,
    ExecutionStatus status,
    Instant startedAt,
    Instant completedAt,
    Map<String, Object> result,
    String error) {

  /** How long it took; null before its end. */
  public Long durationMs() {
    return completedAt == null
        ? null
        : Math.max(0, Duration.between(startedAt, completedAt).toMillis());
  }
}
