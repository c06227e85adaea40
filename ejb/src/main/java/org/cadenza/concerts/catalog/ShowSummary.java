package org.cadenza.concerts.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A show in a list.
 *
 * @param duration in seconds; null if unknown
 * @param rating 0 to 5 stars; null if unknown
 */
public record ShowSummary(
    long id,
    long artistId,
    String artistName,
    LocalDate date,
    String venue,
    String city,
    String state,
    String country,
    long containerId,
    Integer duration,
    int downloadCount,
    BigDecimal rating,
    boolean isAvailable,
    Fidelity fidelity) {

  /** The columns that {@link #of} wants, of tables s, a and v. */
  static final String COLUMNS =
      "s.id, s.artist_id, a.name AS artist_name, s.performance_date, v.name AS venue_name, v.city,"
          + " v.state, v.country, s.container_id, s.duration_seconds, s.download_count, s.rating,"
          + " s.is_available, s.fidelity";

  static ShowSummary of(Object[] row) {
    return new ShowSummary(
        Rows.number(row[0]),
        Rows.number(row[1]),
        (String) row[2],
        Rows.date(row[3]),
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7],
        Rows.number(row[8]),
        row[9] == null ? null : (int) Rows.number(row[9]),
        (int) Rows.number(row[10]),
        (BigDecimal) row[11],
        Rows.flag(row[12]),
        Fidelity.of((String) row[13]));
  }
}
