package org.cadenza.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadenza.audit.AuditAction;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.Jobs;
import org.cadenza.persistence.SqlReader;

/**
 * Brings the database into shape: MariaDB looks at every table's indexes anew, so that it finds the
 * quickest way again, and rebuilds those of which much is empty. While a table is rebuilt it can be
 * read and written.
 */
@ApplicationScoped
public class Optimization {

  private static final System.Logger LOG = System.getLogger(Optimization.class.getName());

  /** From a tenth on it is worth the time, and only if it is more than what InnoDB keeps anyway. */
  private static final double LEAST_EMPTY = 0.1;

  private static final long LEAST_BYTES = 8L << 20;

  /** After this no further rebuilding is begun, for somebody waits for the answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject SqlReader reader;
  @Inject Jobs jobs;
  @Inject UpkeepNotes notes;
  @Inject Clock clock;

  /**
   * What was done.
   *
   * @param tablesOptimized those with which it went well
   * @param indexesRebuilt of the tables that were rebuilt
   * @param spaceReclaimed bytes; what the files are smaller by
   */
  public record Result(int tablesOptimized, int indexesRebuilt, long spaceReclaimed) {}

  private record Table(String name, long bytes, long empty, int indexes) {

    boolean isHollow() {
      return empty >= LEAST_BYTES && empty >= LEAST_EMPTY * (bytes + empty);
    }
  }

  /** Does it; a conflict while a backup is made. */
  public Result run() {
    // A table that is rebuilt cannot be copied, and while it is copied all would wait for it.
    jobs.requireNone(JobType.DATABASE_BACKUP.word());
    Instant end = clock.instant().plus(PATIENCE);
    List<Table> before = tables();
    int done = 0;
    int rebuilt = 0;
    int indexes = 0;
    for (Table table : before) {
      done += goesWell("ANALYZE", table) ? 1 : 0;
      if (table.isHollow() && clock.instant().isBefore(end) && goesWell("OPTIMIZE", table)) {
        rebuilt++;
        indexes += table.indexes();
      }
    }
    long reclaimed = rebuilt == 0 ? 0 : size(before) - size(tables());
    Result result = new Result(done, indexes, Math.max(0, reclaimed));
    notes.done(
        UpkeepNotes.OPTIMIZATION,
        AuditAction.DATABASE_OPTIMIZED,
        Map.of("tables", done, "rebuilt", rebuilt));
    LOG.log(System.Logger.Level.INFO, "The database is optimized; tables rebuilt: {0}", rebuilt);
    return result;
  }

  /** MariaDB tells in rows, not by an error, that it could not do it. */
  private boolean goesWell(String what, Table table) {
    List<String> errors =
        reader
            .list(
                what + " TABLE `" + table.name() + "`",
                List.of(),
                row -> row.getString("Msg_type") + ": " + row.getString("Msg_text"))
            .stream()
            .filter(message -> message.toLowerCase(Locale.ROOT).startsWith("error"))
            .toList();
    if (!errors.isEmpty()) {
      LOG.log(System.Logger.Level.WARNING, what + " of {0}: {1}", table.name(), errors);
    }
    return errors.isEmpty();
  }

  private static long size(List<Table> tables) {
    return tables.stream().mapToLong(table -> table.bytes() + table.empty()).sum();
  }

  private List<Table> tables() {
    return reader.list(
        "SELECT t.table_name, COALESCE(t.data_length + t.index_length, 0),"
            + " COALESCE(t.data_free, 0), (SELECT COUNT(DISTINCT s.index_name)"
            + " FROM information_schema.statistics s WHERE s.table_schema = t.table_schema"
            + " AND s.table_name = t.table_name)"
            + " FROM information_schema.tables t"
            + " WHERE t.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'"
            + " ORDER BY t.table_name",
        List.of(),
        row -> new Table(row.getString(1), row.getLong(2), row.getLong(3), row.getInt(4)));
  }
}
