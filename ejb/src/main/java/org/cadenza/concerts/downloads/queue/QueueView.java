package org.cadenza.concerts.downloads.queue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The queue as it stands. */
public record QueueView(List<QueueItem> queue, Stats stats) {

  /**
   * The queue in figures; null where nothing tells.
   *
   * @param totalSizeGb expected size of all, in units of 10^9 bytes
   */
  public record Stats(
      int totalItems,
      int pendingItems,
      int processingItems,
      Instant estimatedCompletion,
      BigDecimal totalSizeGb) {}
}
