package org.cadenza.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.cadenza.persistence.SqlReader;

/** The database in figures, as MariaDB keeps them. */
@ApplicationScoped
public class DatabaseFigures {

  @Inject SqlReader reader;

  /**
   * A table.
   *
   * @param rows as InnoDB estimates them
   * @param bytes with all indexes
   * @param updatedAt its last change since the database started; null if it has not changed
   */
  public record Table(String name, long rows, long bytes, Instant updatedAt) {}

  /** All of them, the largest first; sequences are none. */
  public List<Table> tables() {
    return reader
        .list(
            "SELECT table_name, COALESCE(table_rows, 0),"
                + " COALESCE(data_length + index_length, 0),"
                + " CONVERT_TZ(update_time, @@session.time_zone, '+00:00')"
                + " FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
            List.of(),
            row ->
                new Table(row.getString(1), row.getLong(2), row.getLong(3), SqlReader.time(row, 4)))
        .stream()
        .sorted(Comparator.comparingLong(Table::bytes).reversed().thenComparing(Table::name))
        .toList();
  }

  /**
   * How many of all rows that were read since the database started were found by an index, in
   * percent; null before any was read. From the status variables {@code Handler_read_*} (MariaDB
   * manual, Server Status Variables): {@code rnd} and {@code rnd_next} are reads without an index.
   */
  public Double indexPercent() {
    return reader
        .list(
            "SELECT SUM(IF(variable_name IN ('HANDLER_READ_RND', 'HANDLER_READ_RND_NEXT'), 0,"
                + " variable_value)) AS by_index, SUM(variable_value)"
                + " FROM information_schema.global_status WHERE variable_name IN"
                + " ('HANDLER_READ_FIRST', 'HANDLER_READ_KEY', 'HANDLER_READ_LAST',"
                + " 'HANDLER_READ_NEXT', 'HANDLER_READ_PREV', 'HANDLER_READ_RND',"
                + " 'HANDLER_READ_RND_NEXT')",
            List.of(),
            row -> row.getDouble(2) == 0 ? -1 : 100 * row.getDouble(1) / row.getDouble(2))
        .stream()
        .filter(percent -> percent >= 0)
        .findFirst()
        .orElse(null);
  }
}
