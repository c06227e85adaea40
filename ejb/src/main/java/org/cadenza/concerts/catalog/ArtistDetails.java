package org.cadenza.concerts.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An artist with all that is known; see {@link ArtistSummary} for what may be unknown. */
public record ArtistDetails(
    long id,
    String name,
    String slug,
    int showCount,
    LocalDate firstShowDate,
    LocalDate lastShowDate,
    boolean isActive,
    List<String> genres,
    String bio,
    String imageUrl,
    Map<String, String> socialLinks,
    Stats stats) {

  /**
   * Counted from shows and downloads.
   *
   * @param totalDownloads completed downloads here
   * @param topVenues the names of the five with most shows
   */
  public record Stats(int totalShows, long totalDownloads, List<String> topVenues) {}

  static ArtistDetails of(ArtistSummary a, Stats stats) {
    return new ArtistDetails(
        a.id(),
        a.name(),
        a.slug(),
        a.showCount(),
        a.firstShowDate(),
        a.lastShowDate(),
        a.isActive(),
        a.genres(),
        a.bio(),
        a.imageUrl(),
        null,
        stats);
  }
}
