package org.cadenza.concerts.analytics.reports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** What a report is about; each has rows of named columns. Sizes are in bytes. */
public enum ReportType {
  /** What is complete, by format and quality. */
  COLLECTION_SUMMARY(
      "SELECT c.format, c.quality, COUNT(*) AS downloads, COUNT(DISTINCT d.show_id) AS shows,"
          + " COUNT(DISTINCT c.artist_id) AS artists, SUM(c.bytes) AS size_bytes"
          + " FROM download_counted c JOIN download d ON d.id = c.download_id"
          + " WHERE c.state = 'COMPLETED'%s GROUP BY c.format, c.quality"
          + " ORDER BY c.format, c.quality",
      "format quality downloads shows artists size_bytes"),
  /** What has ended, by day in UTC and format. */
  DOWNLOAD_ANALYSIS(
      "SELECT CAST(DATE(c.hour) AS CHAR) AS day, c.format, COUNT(*), SUM(c.state = 'COMPLETED'),"
          + " SUM(c.state = 'FAILED'), SUM(c.state = 'CANCELLED'),"
          + " SUM(IF(c.state = 'COMPLETED', c.bytes, 0)), SUM(c.fetched), SUM(c.fetch_millis)"
          + " FROM download_counted c WHERE c.state IN ('COMPLETED', 'FAILED', 'CANCELLED')%s"
          + " GROUP BY DATE(c.hour), c.format ORDER BY day, c.format",
      "date format downloads completed failed canceled size_bytes fetched_bytes fetch_millis"),
  /** What has ended, by artist, most completed downloads first. */
  ARTIST_BREAKDOWN(
      "SELECT a.id, a.name, a.show_count, COUNT(*), SUM(c.state = 'COMPLETED') AS completed,"
          + " SUM(c.state = 'FAILED'), SUM(c.state = 'CANCELLED'),"
          + " SUM(IF(c.state = 'COMPLETED', c.bytes, 0))"
          + " FROM download_counted c JOIN artist a ON a.id = c.artist_id"
          + " WHERE c.state IN ('COMPLETED', 'FAILED', 'CANCELLED')%s"
          + " GROUP BY a.id, a.name, a.show_count ORDER BY completed DESC, a.id",
      "artist_id artist shows downloads completed failed canceled size_bytes");

  private final String query;
  private final String columns;

  ReportType(String query, String columns) {
    this.query = query;
    this.columns = columns;
  }

  /** With another condition, which begins with AND or is empty. */
  String query(String condition) {
    return query.replace("%s", condition);
  }

  List<String> columns() {
    return List.of(columns.split(" "));
  }

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
