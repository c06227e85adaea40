package org.cadenza.concerts.downloads.fetching;

import java.time.LocalDate;
import org.cadenza.concerts.downloads.AudioFormat;
import org.cadenza.concerts.downloads.AudioQuality;
import org.cadenza.concerts.downloads.DownloadState;

/** What is told to others of downloads, as the API document shows it. */
final class DownloadEvents {

  private DownloadEvents() {}

  record Started(
      long downloadId,
      long showId,
      String artistName,
      AudioFormat format,
      AudioQuality quality,
      Long estimatedSize) {}

  record Complete(
      long downloadId,
      long showId,
      String artistName,
      LocalDate showDate,
      DownloadState status,
      String filePath,
      Long fileSize,
      long durationSeconds) {}

  record SystemError(
      String errorType, String errorMessage, String component, String severity, Failure details) {}

  record Failure(long downloadId, int retryCount) {}

  static Started started(FetchOrder order) {
    return new Started(
        order.id(),
        order.show().showId(),
        order.show().artist(),
        order.rendition().format(),
        order.rendition().quality(),
        order.bytesExpected());
  }

  static SystemError failed(FetchOrder order, String message, int retries) {
    return new SystemError(
        "download_failed",
        message,
        "download_manager",
        "warning",
        new Failure(order.id(), retries));
  }
}
