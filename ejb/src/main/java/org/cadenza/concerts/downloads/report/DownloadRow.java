package org.cadenza.concerts.downloads.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.cadenza.concerts.downloads.AudioFormat;
import org.cadenza.concerts.downloads.AudioQuality;
import org.cadenza.concerts.downloads.Download;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.Figures;

/** A download as it is read. */
public record DownloadRow(
    long id,
    long showId,
    long containerId,
    String artist,
    LocalDate date,
    String venue,
    AudioFormat format,
    AudioQuality quality,
    DownloadState state,
    int progress,
    String folder,
    Long fileSize,
    Instant downloadedAt,
    Instant createdAt,
    Instant updatedAt,
    long bytesFetched,
    long fetchMillis,
    String error,
    String blocked,
    int retries,
    String publicId) {

  /** The JPQL that reads those with the parameter {@code ids}, newest first. */
  static final String QUERY =
      "select new org.cadenza.concerts.downloads.report.DownloadRow(d.id, s.id, s.containerId,"
          + " a.name, s.performanceDate, v.name, d.format, d.quality, d.state, d.tally.progress,"
          + " d.folder, d.fileSize, d.downloadedAt, d.createdAt, d.updatedAt,"
          + " d.tally.bytesFetched, d.tally.fetchMillis, d.errorMessage, d.blockedReason,"
          + " d.tally.retryCount, d.publicId)"
          + " from Download d join d.show s join s.artist a join s.venue v"
          + " where d.id in :ids order by d.createdAt desc, d.id desc";

  DownloadView view(Path root) {
    return new DownloadView(
        id,
        showId,
        containerId,
        artist,
        date,
        venue,
        format,
        quality,
        state,
        progress,
        path(root),
        isComplete() ? fileSize : null,
        isComplete() ? downloadedAt : null,
        createdAt);
  }

  DownloadDetails details(Path root) {
    BigDecimal speed = Figures.megabits(bytesFetched, fetchMillis);
    return new DownloadDetails(
        id,
        showId,
        containerId,
        artist,
        date,
        venue,
        format,
        quality,
        state,
        progress,
        path(root),
        isComplete() ? fileSize : null,
        speed,
        isComplete() ? downloadedAt : null,
        createdAt,
        updatedAt,
        error == null ? blocked : error,
        retries,
        Download.JOB_PREFIX + publicId);
  }

  private String path(Path root) {
    return isComplete() ? root.resolve(folder).toString() : null;
  }

  /** What was complete and is no more keeps its figures, but does not show them. */
  private boolean isComplete() {
    return state == DownloadState.COMPLETED;
  }
}
