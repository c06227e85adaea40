package org.cadenza.concerts.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.cadenza.persistence.SqlReader;

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

  static ArtistSummary of(ResultSet row, LocalDate today) throws SQLException {
    LocalDate last = SqlReader.date(row, 6);
    return new ArtistSummary(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        SqlReader.date(row, 5),
        last,
        last != null && last.isAfter(today.minusYears(ACTIVE_YEARS)),
        List.of(),
        null,
        row.getString(7));
  }
}
