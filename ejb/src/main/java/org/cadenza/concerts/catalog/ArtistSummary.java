package org.cadenza.concerts.catalog;

import java.time.LocalDate;
import java.util.List;

/**
 * An artist in a list.
 *
 * @param isActive whether the last show is less than two years ago
 * @param genres empty unless a source gives them
 * @param bio null unless a source gives it
 */
public record ArtistSummary(
    long id,
    String name,
    String slug,
    int showCount,
    LocalDate firstShowDate,
    LocalDate lastShowDate,
    boolean isActive,
    List<String> genres,
    String bio,
    String imageUrl) {

  private static final int ACTIVE_YEARS = 2;

  static ArtistSummary of(Object[] row, LocalDate today) {
    LocalDate last = Rows.date(row[5]);
    return new ArtistSummary(
        Rows.number(row[0]),
        (String) row[1],
        (String) row[2],
        (int) Rows.number(row[3]),
        Rows.date(row[4]),
        last,
        last != null && last.isAfter(today.minusYears(ACTIVE_YEARS)),
        List.of(),
        null,
        (String) row[6]);
  }
}
