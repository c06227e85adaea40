package org.cadenza.tracklists.batches;

import java.time.Instant;

/**
 * How far a batch is, for those who listen.
 *
 * @param progress whole percent
 * @param timestamp when that was so first
 */
public record BatchProgress(
    String batchId, BatchState status, int progress, BatchTally jobsStatus, Instant timestamp) {

  /** Of a batch. */
  public static BatchProgress of(BatchView batch) {
    return new BatchProgress(
        batch.id(),
        batch.status(),
        (int) batch.tally().percent(),
        batch.tally(),
        batch.updatedAt());
  }
}
