package org.cadenza.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.cadenza.telemetry.queries.QueryTimes;

/**
 * Writes rows by plain SQL, in the transaction of whoever calls: where many rows change alike, or
 * are added and never touched again, an entity for each costs more than the database's own work.
 */
@ApplicationScoped
public class SqlWriter {

  /** As many keys at once as Hibernate takes from a sequence, so that both can use the same one. */
  private static final int KEYS = 50;

  @Resource(lookup = "java:app/jdbc/Cadenza")
  DataSource database;

  @Inject SqlReader reader;

  /**
   * Runs one statement.
   *
   * @param values for its question marks, in order
   * @return how many rows it changed
   */
  public int change(String statement, List<?> values) {
    try (Connection connection = database.getConnection();
        PreparedStatement change = connection.prepareStatement(statement)) {
      SqlValues.bind(change, values);
      long began = System.nanoTime();
      int changed = change.executeUpdate();
      QueryTimes.note(began);
      return changed;
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** Runs one statement for many rows at once, none included; the caller limits how many. */
  public void add(String statement, List<? extends List<?>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(statement)) {
      for (List<?> row : rows) {
        SqlValues.bind(insert, row);
        insert.addBatch();
      }
      long began = System.nanoTime();
      insert.executeBatch();
      QueryTimes.note(began);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** Keys for new rows, of a sequence that increments by 50. */
  public List<Long> keys(String sequence, int count) {
    List<Long> keys = new ArrayList<>();
    while (keys.size() < count) {
      int spans = (count - keys.size() + KEYS - 1) / KEYS;
      String each = String.join(", ", Collections.nCopies(spans, "(1)"));
      reader
          .list(
              "SELECT NEXT VALUE FOR " + sequence + " FROM (VALUES " + each + ") AS spans",
              List.of(),
              row -> row.getLong(1))
          .forEach(
              // The first of all is 1, with nothing before it.
              last ->
                  LongStream.rangeClosed(Math.max(1, last - KEYS + 1), last).forEach(keys::add));
    }
    return keys.subList(0, count);
  }
}
