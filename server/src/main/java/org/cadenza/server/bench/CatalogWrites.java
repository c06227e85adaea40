package org.cadenza.server.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Counts every row of the catalog that anybody writes, be it with what it held already. */
final class CatalogWrites {

  private final Connection database;

  /** Counts from now on. */
  CatalogWrites(Connection database) throws SQLException {
    this.database = database;
    try (Statement statement = database.createStatement()) {
      statement.execute("CREATE TABLE bench_write (id BIGINT AUTO_INCREMENT PRIMARY KEY)");
      for (String table : CatalogTables.NAMES) {
        for (String what : List.of("INSERT", "UPDATE", "DELETE")) {
          statement.execute(
              "CREATE TRIGGER bench_"
                  + table
                  + "_"
                  + what
                  + " AFTER "
                  + what
                  + " ON "
                  + table
                  + " FOR EACH ROW INSERT INTO bench_write VALUES ()");
        }
      }
    }
  }

  long count() throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM bench_write")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
