package org.cadenza.concerts.downloads.queue;

import java.time.Instant;
import java.time.LocalDate;
import org.cadenza.concerts.downloads.AudioFormat;
import org.cadenza.concerts.downloads.AudioQuality;
import org.cadenza.concerts.downloads.DownloadState;

/**
 * A download in the queue.
 *
 * @param queuePosition from 1 for those that wait, 0 for those that run
 * @param estimatedStart of those that run, when they began; null if nothing tells
 */
public record QueueItem(
    long id,
    long containerId,
    String artistName,
    LocalDate showDate,
    String venue,
    AudioFormat format,
    AudioQuality quality,
    DownloadState status,
    int queuePosition,
    Instant estimatedStart,
    String priority,
    Instant createdAt) {

  static QueueItem of(QueueRow row, int position, Instant start) {
    return new QueueItem(
        row.id(),
        row.containerId(),
        row.artist(),
        row.date(),
        row.venue(),
        row.format(),
        row.quality(),
        row.state(),
        position,
        start,
        "normal",
        row.createdAt());
  }
}
