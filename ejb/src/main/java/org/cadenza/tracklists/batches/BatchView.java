package org.cadenza.tracklists.batches;

import java.time.Instant;
import org.cadenza.jobs.JobState;

/**
 * A batch.
 *
 * @param jobId of the job that it is
 * @param error why it failed, or how many of its pages did; null if none did
 * @param ownerId null if he is no user any more
 */
public record BatchView(
    String jobId,
    BatchState status,
    BatchPriority priority,
    BatchTally tally,
    Instant createdAt,
    Instant updatedAt,
    String error,
    Long ownerId) {

  private static final String PREFIX = "batch-";

  BatchView(
      String jobId,
      JobState job,
      BatchPriority priority,
      BatchTally tally,
      Instant createdAt,
      Instant updatedAt,
      String error,
      Long ownerId) {
    this(
        jobId,
        BatchState.of(job),
        priority,
        tally,
        createdAt,
        updatedAt,
        error == null ? tally.fault() : error,
        ownerId);
  }

  /** What it is called. */
  public String id() {
    return idOf(jobId);
  }

  /** What the batch of a job is called. */
  public static String idOf(String jobId) {
    return PREFIX + jobId;
  }

  /** The job of a batch that is called so; null if none is. */
  static String jobOf(String id) {
    return id.matches(PREFIX + "[0-9a-z-]{1,64}") ? id.substring(PREFIX.length()) : null;
  }
}
