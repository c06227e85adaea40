package org.cadenza.server.e2e.malformed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The checksum of each table of a database, but for those in which the server measures itself. */
final class Tables {

  private Tables() {}

  static Map<String, Long> checksums(Connection database) throws SQLException {
    try (Statement statement = database.createStatement()) {
      List<String> names = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              """
              SELECT table_name FROM information_schema.tables
              WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
                -- The server counts its beats, requests and size as long as it lives.
                AND table_name NOT IN ('node_beat', 'request_day', 'request_user', 'database_size',
                  'api_usage',
                  -- Sums of periods are made anew at midnight, those of days with what is counted.
                  'download_span', 'download_tally', 'download_day',
                  -- What the site has answered; an event that nobody knows is looked for as well.
                  'site_search')
              """)) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      Map<String, Long> sums = new TreeMap<>();
      for (String name : names) {
        try (ResultSet row = statement.executeQuery("CHECKSUM TABLE `" + name + "`")) {
          row.next();
          sums.put(name, row.getLong(2));
        }
      }
      return sums;
    }
  }
}
