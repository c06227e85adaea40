package org.cadenza.server.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables that a refresh fills. */
final class CatalogTables {

  /** Those first that others refer to. */
  static final List<String> NAMES =
      List.of("artist", "venue", "concert_show", "show_track", "show_review", "printed_page");

  /** What is copied from them later. */
  private static final List<String> COPIES = List.of("song", "show_song", "song_show", "song_due");

  private CatalogTables() {}

  /** Makes all of them empty. */
  static void empty(Connection database) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute("SET foreign_key_checks = 0");
      for (String table : NAMES) {
        statement.execute("TRUNCATE " + table);
      }
      for (String table : COPIES) {
        statement.execute("TRUNCATE " + table);
      }
      statement.execute("SET foreign_key_checks = 1");
    }
  }
}
