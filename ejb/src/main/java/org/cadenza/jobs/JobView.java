package org.cadenza.jobs;

import java.time.Instant;
import java.util.Map;

/**
 * A job as its readers see it.
 *
 * @param progress percent
 * @param estimatedCompletion from past runs of the same kind; null if there are none or it is over
 * @param result null until it is completed
 * @param error null unless it failed
 */
public record JobView(
    String id,
    JobType type,
    JobState status,
    int progress,
    String message,
    Instant createdAt,
    Instant startedAt,
    Instant completedAt,
    Instant estimatedCompletion,
    Long durationSeconds,
    Map<String, Object> result,
    String error) {}
