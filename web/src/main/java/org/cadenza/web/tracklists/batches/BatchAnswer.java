package org.cadenza.web.tracklists.batches;

import java.time.Instant;
import org.cadenza.tracklists.batches.BatchPriority;
import org.cadenza.tracklists.batches.BatchState;
import org.cadenza.tracklists.batches.BatchTally;
import org.cadenza.tracklists.batches.BatchView;
import org.cadenza.tracklists.batches.Batches;

/** A batch as it stands. */
record BatchAnswer(
    String batchId,
    BatchState status,
    BatchPriority priority,
    long totalJobs,
    BatchTally jobsStatus,
    double progressPercentage,
    Instant createdAt,
    Instant updatedAt,
    String error) {

  /** One that was taken. */
  record Queued(
      String batchId,
      long totalJobs,
      BatchPriority priority,
      BatchState status,
      Instant estimatedCompletion,
      String message) {

    static Queued of(Batches.Ordered ordered) {
      BatchView batch = ordered.batch();
      return new Queued(
          batch.id(),
          batch.tally().total(),
          batch.priority(),
          batch.status(),
          ordered.estimate(),
          "Batch successfully queued");
    }
  }

  static BatchAnswer of(BatchView batch) {
    return new BatchAnswer(
        batch.id(),
        batch.status(),
        batch.priority(),
        batch.tally().total(),
        batch.tally(),
        batch.tally().percent(),
        batch.createdAt(),
        batch.updatedAt(),
        batch.error());
  }
}
