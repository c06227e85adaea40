package org.cadenza.upkeep;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/** Removes old lines of what is logged in the database. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LogKeeper {

  /** Lines in one transaction. */
  static final int BATCH = 1000;

  /** By its proxy, for transactions. */
  @EJB LogKeeper self;

  @Inject SqlReader reader;
  @Inject SqlWriter writer;

  /** What is logged. */
  public enum Log {
    AUDIT("audit_entry", "created_at < ?"),
    /** Of jobs that are over. */
    JOBS(
        "job_entry",
        "job_id IN (SELECT id FROM job WHERE completed_at < ?"
            + " AND state IN ('COMPLETED', 'FAILED', 'CANCELED'))"),
    EXECUTIONS("schedule_execution", "started_at < ? AND completed_at IS NOT NULL");

    private final String table;
    private final String condition;

    Log(String table, String condition) {
      this.table = table;
      this.condition = condition;
    }

    /** As in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How many lines are older. */
  public long count(Log log, Instant before) {
    return reader.number(
        "SELECT COUNT(*) FROM " + log.table + " WHERE " + log.condition, List.of(before));
  }

  /**
   * Removes all that are older, some in each transaction.
   *
   * @return how many
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public long pruneAll(Log log, Instant before) {
    long all = 0;
    int removed;
    do {
      removed = self.prune(log, before);
      all += removed;
    } while (removed == BATCH);
    return all;
  }

  /**
   * Removes some of those that are older.
   *
   * @return how many
   */
  public int prune(Log log, Instant before) {
    return writer.change(
        "DELETE FROM " + log.table + " WHERE " + log.condition + " LIMIT " + BATCH,
        List.of(before));
  }
}
