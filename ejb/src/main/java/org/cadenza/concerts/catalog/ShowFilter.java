package org.cadenza.concerts.catalog;

import java.time.LocalDate;

/**
 * Which shows are wanted; null does not filter. Texts match words by their beginnings.
 *
 * @param to the last day, included
 */
public record ShowFilter(
    Long artistId, String artist, String venue, String city, LocalDate from, LocalDate to) {

  /** The same within a year, beside whatever dates it has. */
  public ShowFilter in(Integer year) {
    if (year == null) {
      return this;
    }
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    return new ShowFilter(
        artistId,
        artist,
        venue,
        city,
        from == null || from.isBefore(first) ? first : from,
        to == null || to.isAfter(last) ? last : to);
  }

  boolean isByArtistAlone() {
    return venue == null && city == null && from == null && to == null;
  }
}
