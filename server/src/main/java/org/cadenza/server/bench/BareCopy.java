package org.cadenza.server.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The catalog's rows written once more by plain JDBC, into empty tables of the same shape: batches
 * in bulk, a transaction for as many shows as the product takes. Only the writing is timed; the
 * rows of each batch are in memory before.
 */
final class BareCopy {

  private static final int SHOWS = 500;

  private final Connection reading;
  private final Connection writing;
  private long nanos;

  BareCopy(Connection reading, Connection writing) {
    this.reading = reading;
    this.writing = writing;
  }

  /** Writes all, and returns the seconds that this took. */
  double seconds() throws SQLException {
    nanos = 0;
    writing.setAutoCommit(false);
    makeTables();
    for (String table : List.of("artist", "venue")) {
      write(table, rows("SELECT * FROM " + table));
      commit();
    }
    List<Long> ids = new ArrayList<>();
    rows("SELECT id FROM concert_show ORDER BY id").forEach(row -> ids.add((Long) row[0]));
    for (int from = 0; from < ids.size(); from += SHOWS) {
      String range =
          " BETWEEN " + ids.get(from) + " AND " + ids.get(Math.min(from + SHOWS, ids.size()) - 1);
      List<Object[]> shows = rows("SELECT * FROM concert_show WHERE id" + range);
      List<Object[]> tracks = rows("SELECT * FROM show_track WHERE show_id" + range);
      List<Object[]> reviews = rows("SELECT * FROM show_review WHERE show_id" + range);
      write("concert_show", shows);
      write("show_track", tracks);
      write("show_review", reviews);
      commit();
    }
    return nanos / 1e9;
  }

  /** Like the product's, with the references between them that LIKE leaves out. */
  private void makeTables() throws SQLException {
    try (Statement statement = writing.createStatement()) {
      statement.execute("SET foreign_key_checks = 0");
      for (String table : CatalogTables.NAMES) {
        statement.execute("DROP TABLE IF EXISTS bench_" + table);
      }
      statement.execute("SET foreign_key_checks = 1");
      for (String table : CatalogTables.NAMES) {
        statement.execute("CREATE TABLE bench_" + table + " LIKE " + table);
      }
      refer(statement, "concert_show", "artist_id", "artist");
      refer(statement, "concert_show", "venue_id", "venue");
      refer(statement, "show_track", "show_id", "concert_show");
      refer(statement, "show_review", "show_id", "concert_show");
    }
  }

  private static void refer(Statement statement, String table, String column, String other)
      throws SQLException {
    statement.execute(
        "ALTER TABLE bench_"
            + table
            + " ADD FOREIGN KEY ("
            + column
            + ") REFERENCES bench_"
            + other
            + " (id)");
  }

  private List<Object[]> rows(String query) throws SQLException {
    List<Object[]> all = new ArrayList<>();
    try (Statement statement = reading.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
          row[i] = rows.getObject(i + 1);
        }
        all.add(row);
      }
    }
    return all;
  }

  private void write(String table, List<Object[]> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    String places = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
    long begin = System.nanoTime();
    try (PreparedStatement insert =
        writing.prepareStatement("INSERT INTO bench_" + table + " VALUES (" + places + ")")) {
      int batched = 0;
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
        if (++batched % 1000 == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    nanos += System.nanoTime() - begin;
  }

  private void commit() throws SQLException {
    long begin = System.nanoTime();
    writing.commit();
    nanos += System.nanoTime() - begin;
  }
}
