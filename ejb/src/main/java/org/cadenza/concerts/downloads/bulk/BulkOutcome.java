package org.cadenza.concerts.downloads.bulk;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of an order: a job's result.
 *
 * @param queuedCount downloads that have joined the queue
 * @param skippedCount shows that are queued or complete in this form already
 * @param failedCount shows that could not be queued
 * @param failures the first hundred of those
 */
public record BulkOutcome(
    long queuedCount, long skippedCount, long failedCount, List<Failure> failures) {

  static final BulkOutcome NOTHING = new BulkOutcome(0, 0, 0, List.of());

  private static final int MOST_NAMED = 100;

  /** A show that could not be queued, and why. */
  public record Failure(long containerId, String code, String error) {}

  BulkOutcome queued() {
    return new BulkOutcome(queuedCount + 1, skippedCount, failedCount, failures);
  }

  BulkOutcome skipped() {
    return new BulkOutcome(queuedCount, skippedCount + 1, failedCount, failures);
  }

  BulkOutcome failed(Failure failure) {
    List<Failure> named =
        Stream.concat(failures.stream(), Stream.of(failure)).limit(MOST_NAMED).toList();
    return new BulkOutcome(queuedCount, skippedCount, failedCount + 1, named);
  }

  /** How many percent of so many shows were looked at; not all before the end is noted. */
  int percentOf(long shows) {
    long seen = queuedCount + skippedCount + failedCount;
    return (int) Math.min(99, 99 * seen / Math.max(1, shows));
  }

  @Override
  public String toString() {
    return String.format(
        "%d queued, %d there already, %d failed", queuedCount, skippedCount, failedCount);
  }
}
