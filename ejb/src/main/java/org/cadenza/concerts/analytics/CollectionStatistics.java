package org.cadenza.concerts.analytics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The collection in figures. Downloads are completed ones; {@code totals} and {@code growth} are of
 * now, everything else counts downloads that were completed in the period.
 *
 * @param formatBreakdown by format
 */
public record CollectionStatistics(
    Totals totals,
    Growth growth,
    List<TopArtist> topArtists,
    List<TopVenue> topVenues,
    Map<String, Format> formatBreakdown,
    Timeline timeline) {

  /** Everything that there is; venues without a show do not count. */
  public record Totals(
      long totalArtists,
      long totalShows,
      long totalVenues,
      long totalDownloads,
      BigDecimal totalStorageGb) {}

  /** What was added since the month began. */
  public record Growth(
      long artistsAddedThisMonth, long showsAddedThisMonth, long downloadsThisMonth) {}

  /** One of the ten artists of most downloads, and where those are equal of most shows. */
  public record TopArtist(
      long id, String name, long showCount, long downloadCount, BigDecimal storageGb) {}

  /** One of the ten venues of most shows. */
  public record TopVenue(String name, long showCount, long artistCount, long downloadCount) {}

  /** Downloads of one format; the percentages add up to 100. */
  public record Format(long count, BigDecimal percentage, BigDecimal totalSizeGb) {}

  /** What was completed when. */
  public record Timeline(List<Month> downloadsByMonth) {}

  /** A month as YYYY-MM; those without a download are left out. */
  public record Month(String month, long downloads, BigDecimal sizeGb) {}
}
