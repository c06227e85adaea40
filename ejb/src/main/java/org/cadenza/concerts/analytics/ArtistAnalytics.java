package org.cadenza.concerts.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Artists in figures. */
public record ArtistAnalytics(List<Artist> artists, Summary summary) {

  /** One of them. */
  public record Artist(
      long id, String name, String slug, Stats stats, Trends trends, List<TopShow> topShows) {}

  /**
   * What there is of an artist.
   *
   * @param downloadCount completed in the period
   * @param totalSizeGb of their files
   * @param averageRating of rated shows; null if none is
   * @param popularityScore 0 to 100: 70 times the downloads of the period, as a part of those of
   *     the artist with most, and 30 times the active monitors likewise; null as long as nobody has
   *     downloaded or monitors anybody
   */
  public record Stats(
      long totalShows,
      long availableShows,
      long downloadCount,
      BigDecimal totalSizeGb,
      BigDecimal averageRating,
      BigDecimal popularityScore) {}

  /**
   * What changes.
   *
   * @param downloadsTrend such as {@code +15%}: completed downloads of the period beside those of
   *     as many days just before it, for all time of the last 30 days; null where there were none
   * @param newShowsThisMonth found since the month began
   * @param topYear the year of most shows; of several the latest
   */
  public record Trends(String downloadsTrend, long newShowsThisMonth, String topYear) {}

  /** One of the shows of most completed downloads, of those with any. */
  public record TopShow(
      long showId, LocalDate date, String venue, long downloadCount, BigDecimal rating) {}

  /**
   * All artists, whatever the limit.
   *
   * @param totalDownloads completed in the period
   */
  public record Summary(
      long totalArtistsAnalyzed, long totalDownloads, BigDecimal averageShowsPerArtist) {}
}
