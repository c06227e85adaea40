package org.cadenza.concerts.catalog;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Which shows are wanted; null does not filter. Texts match words by their beginnings.
 *
 * @param song one, or several of which each ran into the next, parted by {@code >}
 * @param to the last day, included
 * @param day of whatever year
 */
public record ShowFilter(
    Long artistId,
    String artist,
    String venue,
    String city,
    String song,
    LocalDate from,
    LocalDate to,
    MonthDay day) {

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
        song,
        from == null || from.isBefore(first) ? first : from,
        to == null || to.isAfter(last) ? last : to,
        day);
  }

  boolean isByArtistAlone() {
    return venue == null
        && city == null
        && song == null
        && from == null
        && to == null
        && day == null;
  }
}
