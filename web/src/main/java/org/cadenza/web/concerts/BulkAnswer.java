package org.cadenza.web.concerts;

import java.util.List;
import org.cadenza.concerts.downloads.queue.BulkDownloads;

/** What became of many shows that somebody wants. */
record BulkAnswer(
    boolean success,
    int queuedCount,
    int skippedCount,
    int failedCount,
    List<Long> downloadIds,
    List<BulkDownloads.Failure> failures,
    String message) {

  static BulkAnswer of(BulkDownloads.Outcome outcome) {
    int queued = outcome.ids().size();
    return new BulkAnswer(
        outcome.failures().isEmpty(),
        queued,
        outcome.had(),
        outcome.failures().size(),
        outcome.ids(),
        outcome.failures(),
        queued + (queued == 1 ? " download" : " downloads") + " queued successfully");
  }
}
