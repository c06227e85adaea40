package org.cadenza.concerts.downloads.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A download as it is counted.
 *
 * @param hour the hour in UTC in which it ended, or else was queued
 * @param sums of this one alone
 */
record CountedDownload(
    long id,
    LocalDateTime hour,
    long artist,
    long venue,
    String format,
    String quality,
    String state,
    Sums sums) {

  /** What it counts as under a topic. */
  String item(Topic topic) {
    return switch (topic) {
      case ALL -> "";
      case FORMAT -> format;
      case QUALITY -> quality;
      case ARTIST -> Long.toString(artist);
      case VENUE -> Long.toString(venue);
      case HOUR -> Integer.toString(hour.getHour());
    };
  }

  /** The row of download_counted. */
  List<Object> columns() {
    List<Object> columns =
        new ArrayList<>(List.of(id, hour, artist, venue, format, quality, state));
    columns.addAll(sums.columns().subList(1, sums.columns().size()));
    return columns;
  }

  /** From columns in the order of download_counted. */
  static CountedDownload read(ResultSet row) throws SQLException {
    return new CountedDownload(
        row.getLong(1),
        row.getObject(2, LocalDateTime.class),
        row.getLong(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        new Sums(
            1, row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(11), row.getLong(12)));
  }
}
