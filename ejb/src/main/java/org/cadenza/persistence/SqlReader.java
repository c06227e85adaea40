package org.cadenza.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.cadenza.telemetry.queries.QueryTimes;

/**
 * Reads rows by plain SQL into records. The lists that are read most are read so: a native query of
 * Hibernate asks what columns there are each time, and one by ids is translated anew each time;
 * either takes longer than the database does.
 */
@ApplicationScoped
public class SqlReader {

  @Resource(lookup = "java:app/jdbc/Cadenza")
  DataSource database;

  /** Makes something of a row; columns count from 1. */
  @FunctionalInterface
  public interface Row<T> {

    /** Reads it, and moves no further. */
    T read(ResultSet row) throws SQLException;
  }

  /** So many question marks, for a list of values. */
  public static String places(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  /**
   * All rows of a query.
   *
   * @param values for its question marks, in order
   */
  public <T> List<T> list(String query, List<?> values, Row<T> making) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      SqlValues.bind(statement, values);
      long began = System.nanoTime();
      try (ResultSet rows = statement.executeQuery()) {
        QueryTimes.note(began);
        List<T> all = new ArrayList<>();
        while (rows.next()) {
          all.add(making.read(rows));
        }
        return all;
      }
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** The time in a column, which is in UTC; null if there is none. */
  public static Instant time(ResultSet row, int column) throws SQLException {
    LocalDateTime time = row.getObject(column, LocalDateTime.class);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }

  /** The only number that a query gives. */
  public long number(String query, List<?> values) {
    return list(query, values, row -> row.getLong(1)).get(0);
  }
}
