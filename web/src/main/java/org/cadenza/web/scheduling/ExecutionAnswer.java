package org.cadenza.web.scheduling;

import java.time.Instant;
import java.util.Map;
import org.cadenza.schedules.ExecutionStatus;
import org.cadenza.schedules.ExecutionView;

/** A run in the history of its schedule, as the document has it. */
record ExecutionAnswer(
    long id,
    long scheduleId,
    String jobId,
    ExecutionStatus status,
    Instant startedAt,
    Instant completedAt,
    Long durationMs,
    Map<String, Object> result,
    String error) {

  static ExecutionAnswer of(ExecutionView run) {
    return new ExecutionAnswer(
        run.id(),
        run.scheduleId(),
        run.jobId(),
        run.status(),
        run.startedAt(),
        run.completedAt(),
        run.durationMs(),
        run.result(),
        run.error());
  }
}
