package org.cadenza.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.cadenza.persistence.SqlReader;

/** The database in figures, as MariaDB keeps them. */
@ApplicationScoped
public class DatabaseFigures {

  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final String OURS =
      " FROM information_schema.tables"
          + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'";

  @Inject SqlReader reader;

  private final AtomicReference<Count> lately = new AtomicReference<>();

  private record Count(long rows, long nanos) {}

  /**
   * A table.
   *
   * @param rows counted, for what InnoDB estimates is off by a tenth and more
   * @param bytes with all indexes
   * @param updatedAt its last change since the database started; null if it has not changed
   */
  public record Table(String name, long rows, long bytes, Instant updatedAt) {}

  /** All of them, the largest first; sequences are none. Takes a second for some million rows. */
  public List<Table> tables() {
    List<Table> uncounted =
        reader.list(
            "SELECT table_name, COALESCE(data_length + index_length, 0),"
                + " CONVERT_TZ(update_time, @@session.time_zone, '+00:00')"
                + OURS,
            List.of(),
            row -> new Table(row.getString(1), 0, row.getLong(2), SqlReader.time(row, 3)));
    Map<String, Long> rows = rows(uncounted);
    return uncounted.stream()
        .map(t -> new Table(t.name(), rows.get(t.name()), t.bytes(), t.updatedAt()))
        .sorted(Comparator.comparingLong(Table::bytes).reversed().thenComparing(Table::name))
        .toList();
  }

  private Map<String, Long> rows(List<Table> tables) {
    String counts =
        tables.stream()
            .map(t -> "SELECT '" + t.name() + "', COUNT(*) FROM `" + t.name() + "`")
            .collect(Collectors.joining(" UNION ALL "));
    return reader
        .list(counts, List.of(), row -> Map.entry(row.getString(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** How many rows all tables have, as they were counted within the last five minutes. */
  public long records() {
    Count last = lately.get();
    if (last == null || System.nanoTime() - last.nanos() > FRESH.toNanos()) {
      last = new Count(tables().stream().mapToLong(Table::rows).sum(), System.nanoTime());
      lately.set(last);
    }
    return last.rows();
  }

  /** Bytes of all tables, with their indexes. */
  public long bytes() {
    return reader.number("SELECT COALESCE(SUM(data_length + index_length), 0)" + OURS, List.of());
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
