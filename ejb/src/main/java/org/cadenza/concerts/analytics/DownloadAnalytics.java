package org.cadenza.concerts.analytics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What became of downloads over a period: those that ended in it count.
 *
 * @param byArtist the hundred artists of most downloads, by name; null unless asked for
 */
public record DownloadAnalytics(
    Overview overview,
    Map<String, Group> byFormat,
    Map<String, Part> byQuality,
    Map<String, Group> byArtist,
    List<Point> timeline,
    List<Hour> peakHours) {

  /**
   * All together.
   *
   * @param totalDownloads those that ended
   * @param successRate completed ones among them, in percent
   * @param averageDownloadTimeMinutes from the start of the work to completion
   * @param totalBandwidthGb over the wire, repeated bytes included
   */
  public record Overview(
      long totalDownloads,
      long successfulDownloads,
      long failedDownloads,
      long canceledDownloads,
      BigDecimal successRate,
      BigDecimal averageDownloadTimeMinutes,
      BigDecimal totalBandwidthGb) {}

  /**
   * Some of them.
   *
   * @param averageSizeMb of completed ones, in units of 10^6 bytes
   * @param totalSizeGb of completed ones
   */
  public record Group(
      long count, BigDecimal successRate, Long averageSizeMb, BigDecimal totalSizeGb) {}

  /**
   * A part of all.
   *
   * @param percentage of all that ended; together 100
   */
  public record Part(long count, BigDecimal percentage) {}

  /**
   * A day, or a month as YYYY-MM; those without a download are left out.
   *
   * @param totalSizeGb of completed ones
   */
  public record Point(
      String date, long downloads, BigDecimal successRate, BigDecimal totalSizeGb) {}

  /**
   * An hour of the day in UTC, those of most downloads first.
   *
   * @param averageSpeedMbps while bytes could come
   */
  public record Hour(int hour, long downloads, BigDecimal averageSpeedMbps) {}
}
