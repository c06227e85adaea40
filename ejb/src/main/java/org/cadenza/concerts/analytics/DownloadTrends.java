package org.cadenza.concerts.analytics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Downloads over time: those that ended count. */
public record DownloadTrends(List<Point> trends, Summary summary) {

  /**
   * A day, a week from its Monday, or a month as YYYY-MM; days of the week or month outside of the
   * range do not count.
   *
   * @param sizeGb of completed ones
   * @param formats downloads by format
   */
  public record Point(
      String period,
      long downloads,
      BigDecimal sizeGb,
      BigDecimal successRate,
      Map<String, Long> formats) {}

  /**
   * All together.
   *
   * @param trendDirection {@code increasing}, {@code decreasing} or {@code stable}: the range
   *     beside as many days just before it
   * @param trendPercentage the same such as {@code +15%}; null where there were none before
   * @param peakPeriod the one of most downloads, of several the last; null without any
   */
  public record Summary(
      String trendDirection,
      String trendPercentage,
      String peakPeriod,
      BigDecimal averagePerPeriod) {}
}
