package org.cadenza.concerts.downloads.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.cadenza.concerts.downloads.AudioFormat;
import org.cadenza.concerts.downloads.AudioQuality;
import org.cadenza.concerts.downloads.DownloadState;

/** A download that waits or runs, as it is read. */
public record QueueRow(
    long id,
    long containerId,
    String artist,
    LocalDate date,
    String venue,
    AudioFormat format,
    AudioQuality quality,
    DownloadState state,
    int tracksTotal,
    int progress,
    Long bytesExpected,
    Instant createdAt,
    Instant startedAt) {

  /** All of them, those that run first, then those that wait in their order. */
  static final String QUERY =
      "select new org.cadenza.concerts.downloads.queue.QueueRow(d.id, s.containerId, a.name,"
          + " s.performanceDate, v.name, d.format, d.quality, d.state, d.tracksTotal,"
          + " d.tally.progress, d.bytesExpected, d.createdAt, d.startedAt)"
          + " from Download d join d.show s join s.artist a join s.venue v"
          + " where d.state in (:pending, :running)"
          + " order by case when d.state = :running then 0 else 1 end, d.queueOrder, d.id";

  boolean isRunning() {
    return state == DownloadState.IN_PROGRESS;
  }

  /** How long the rest of it will take. */
  Duration left(TrackPace pace) {
    return pace.of(format).multipliedBy(tracksTotal).multipliedBy(100L - progress).dividedBy(100);
  }
}
