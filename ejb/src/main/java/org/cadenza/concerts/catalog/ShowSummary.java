package org.cadenza.concerts.catalog;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.cadenza.persistence.SqlReader;

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

  static ShowSummary of(ResultSet row) throws SQLException {
    return new ShowSummary(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        SqlReader.date(row, 4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getLong(9),
        SqlReader.integer(row, 10),
        row.getInt(11),
        row.getBigDecimal(12),
        row.getBoolean(13),
        Fidelity.of(row.getString(14)));
  }
}
