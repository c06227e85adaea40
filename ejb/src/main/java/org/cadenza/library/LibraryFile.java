package org.cadenza.library;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.cadenza.persistence.SqlReader;

/**
 * An audio file of the library. What its tags do not say is null.
 *
 * @param path absolute, free of links
 * @param durationMillis null if the file does not say
 * @param title of its tags, else its name without extension
 * @param key such as {@code Am}
 * @param goneAt since when it is not where it was; null while it is there
 */
public record LibraryFile(
    String id,
    String path,
    long byteSize,
    Instant modifiedAt,
    Long durationMillis,
    String artist,
    String title,
    String album,
    String genre,
    BigDecimal bpm,
    String key,
    Instant goneAt) {

  /** The columns that {@link #of} wants, of the table as {@code f}. */
  public static final String COLUMNS =
      "f.public_id, f.path, f.byte_size, f.modified_at, f.duration_ms, f.artist, f.title, f.album,"
          + " f.genre, f.bpm, f.musical_key, f.gone_at";

  /** Makes one of a row. */
  public static LibraryFile of(ResultSet row) throws SQLException {
    return new LibraryFile(
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        SqlReader.time(row, 4),
        SqlReader.wholeNumber(row, 5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getBigDecimal(10),
        row.getString(11),
        SqlReader.time(row, 12));
  }

  /** Whether it is where it was. */
  public boolean isPresent() {
    return goneAt == null;
  }
}
