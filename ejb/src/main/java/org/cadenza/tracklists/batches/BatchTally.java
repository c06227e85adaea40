package org.cadenza.tracklists.batches;

/** How many pages of a batch stand how: a job's result. */
public record BatchTally(
    long queued, long processing, long completed, long failed, long cancelled) {

  /** All of them. */
  public long total() {
    return queued + processing + completed + failed + cancelled;
  }

  /** Percent that were looked at, with one decimal. */
  public double percent() {
    return total() == 0 ? 0 : Math.round(1000.0 * (completed + failed) / total()) / 10.0;
  }

  /** What went wrong with some, for a person; null if nothing did. */
  String fault() {
    return failed == 0 ? null : failed + " of " + total() + " pages could not be imported";
  }

  @Override
  public String toString() {
    return String.format("%d of %d pages were imported", completed, total());
  }
}
