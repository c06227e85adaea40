package org.cadenza.concerts.downloads.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * All downloads in figures. Sizes in units of 10^9 bytes; what nothing tells is null.
 *
 * @param successRate completed ones among all that have ended, cancelled ones included, in percent
 * @param recentActivity by days and weeks (from Monday) of UTC
 */
public record DownloadStats(
    long totalDownloads,
    long completedDownloads,
    long failedDownloads,
    long pendingDownloads,
    BigDecimal totalSizeGb,
    long queueLength,
    long activeDownloads,
    BigDecimal averageSpeedMbps,
    BigDecimal successRate,
    Map<String, Long> byFormat,
    Map<String, Long> byQuality,
    List<ArtistShare> topArtists,
    Recent recentActivity) {

  /** An artist's part in what is complete. */
  public record ArtistShare(String artist, long downloads, BigDecimal totalSizeGb) {}

  /** What was completed lately. */
  public record Recent(
      long downloadsToday, long downloadsThisWeek, BigDecimal sizeDownloadedTodayGb) {}
}
