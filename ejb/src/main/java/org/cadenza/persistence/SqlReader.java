package org.cadenza.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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

  /** Takes what it wants of a row; columns count from 1. */
  @FunctionalInterface
  public interface Look {

    /** Looks at it, and moves no further. */
    void at(ResultSet row) throws SQLException;
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
    try (Connection connection = database.getConnection()) {
      return list(connection, query, values, making);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /**
   * Shows all rows of a query, and keeps none.
   *
   * @param values for its question marks, in order
   */
  public void each(String query, List<?> values, Look look) {
    try (Connection connection = database.getConnection()) {
      each(connection, query, values, look);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /**
   * A page of a query's rows, and how many there are on all; both by one connection.
   *
   * @param query ends with question marks for how many rows and from which on
   * @param counting gives that number
   * @param values for the question marks that both have
   */
  public <T> Page<T> page(
      String query, String counting, List<?> values, Page.Asked asked, Row<T> making) {
    List<Object> ofPage = new ArrayList<>(values);
    ofPage.add(asked.size());
    ofPage.add(asked.offset());
    try (Connection connection = database.getConnection()) {
      List<T> items = list(connection, query, ofPage, making);
      long total = list(connection, counting, values, row -> row.getLong(1)).get(0);
      return new Page<>(items, total, asked);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static <T> List<T> list(
      Connection connection, String query, List<?> values, Row<T> making) throws SQLException {
    List<T> all = new ArrayList<>();
    each(connection, query, values, row -> all.add(making.read(row)));
    return all;
  }

  private static void each(Connection connection, String query, List<?> values, Look look)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      SqlValues.bind(statement, values);
      long began = System.nanoTime();
      try (ResultSet rows = statement.executeQuery()) {
        QueryTimes.note(began);
        while (rows.next()) {
          look.at(rows);
        }
      }
    }
  }

  // Values are taken as text: a server's wrapper around the driver goes through reflection for
  // getObject with a type, which took a tenth of the time of a whole request.

  /** The time in a column, which is in UTC; null if there is none. */
  public static Instant time(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return text == null
        ? null
        : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
  }

  /** The date in a column; null if there is none. */
  public static LocalDate date(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : LocalDate.parse(text);
  }

  /** The number in a column; null if there is none. */
  public static Integer integer(ResultSet row, int column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : Integer.valueOf(number);
  }

  /** The number in a column of larger ones; null if there is none. */
  public static Long wholeNumber(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : Long.valueOf(number);
  }

  /** The only number that a query gives. */
  public long number(String query, List<?> values) {
    return list(query, values, row -> row.getLong(1)).get(0);
  }
}
