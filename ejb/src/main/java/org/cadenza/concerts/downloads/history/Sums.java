package org.cadenza.concerts.downloads.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Sums over downloads.
 *
 * @param bytes of their files where they are complete, else of the source's tracks that are there
 * @param fetched bytes over the wire, repeated ones included
 * @param fetchMillis time in which bytes could come
 * @param seconds from the start of the work to completion; of completed ones alone
 * @param retried how many of them had to try a transfer again
 */
public record Sums(
    long downloads, long bytes, long fetched, long fetchMillis, long seconds, long retried) {

  /** Of nothing. */
  public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);

  /** Both together. */
  public Sums plus(Sums other) {
    return new Sums(
        downloads + other.downloads,
        bytes + other.bytes,
        fetched + other.fetched,
        fetchMillis + other.fetchMillis,
        seconds + other.seconds,
        retried + other.retried);
  }

  Sums negated() {
    return new Sums(-downloads, -bytes, -fetched, -fetchMillis, -seconds, -retried);
  }

  List<Object> columns() {
    return List.of(downloads, bytes, fetched, fetchMillis, seconds, retried);
  }

  /** From six columns of a row, the first of which is this. */
  static Sums read(ResultSet row, int column) throws SQLException {
    return new Sums(
        row.getLong(column),
        row.getLong(column + 1),
        row.getLong(column + 2),
        row.getLong(column + 3),
        row.getLong(column + 4),
        row.getLong(column + 5));
  }
}
