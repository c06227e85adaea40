package org.cadenza.concerts.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.cadenza.persistence.SqlReader;

/**
 * A song in a set list.
 *
 * @param position in the show, from 1
 * @param set number of the set; encores have their own
 * @param segue whether it runs into the next
 * @param durationSeconds null if unknown
 */
public record SetListEntry(
    int position,
    long sourceTrackId,
    int disc,
    int number,
    int set,
    String title,
    boolean segue,
    Integer durationSeconds) {

  /** The columns that {@link #of} wants. */
  static final String COLUMNS =
      "position, source_track_id, disc_number, track_number, set_number, title, segue,"
          + " duration_seconds";

  static SetListEntry of(ResultSet row) throws SQLException {
    return new SetListEntry(
        row.getInt(1),
        row.getLong(2),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        row.getString(6),
        row.getBoolean(7),
        SqlReader.integer(row, 8));
  }
}
