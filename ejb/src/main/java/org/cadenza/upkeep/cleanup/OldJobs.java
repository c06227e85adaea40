package org.cadenza.upkeep.cleanup;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.jobs.JobType;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;

/** Jobs that are over, with what hangs on them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OldJobs {

  /** Jobs in one transaction. */
  static final int BATCH = 100;

  private static final String OLD =
      " FROM job WHERE completed_at < ? AND state IN ('COMPLETED', 'FAILED', 'CANCELED')";

  // The last one of a kind tells from where the next refresh goes on, and when a backup was made.
  private static final String LAST =
      "SELECT MAX(id) FROM job WHERE state = 'COMPLETED' GROUP BY type, variant";

  @Inject SqlReader reader;
  @Inject SqlWriter writer;

  /** How many ended before, but for the last completed one of each kind. */
  public long count(Instant before) {
    List<Object> values = new ArrayList<>(List.of(before));
    return reader.number("SELECT COUNT(*)" + OLD + butFor(values), values);
  }

  /** The first of those to end. */
  public List<OldJob> oldest(Instant before, int most) {
    List<Object> values = new ArrayList<>(List.of(before));
    String query =
        "SELECT public_id, type, completed_at"
            + OLD
            + butFor(values)
            + " ORDER BY completed_at, id LIMIT ?";
    values.add(most);
    return reader.list(
        query,
        values,
        row ->
            new OldJob(
                row.getString(1), JobType.valueOf(row.getString(2)), SqlReader.time(row, 3)));
  }

  /**
   * Removes some of those.
   *
   * @return how many
   */
  public int remove(Instant before) {
    List<Object> values = new ArrayList<>(List.of(before));
    return writer.change("DELETE" + OLD + butFor(values) + " LIMIT " + BATCH, values);
  }

  private String butFor(List<Object> values) {
    List<Long> kept = reader.list(LAST, List.of(), row -> row.getLong(1));
    values.addAll(kept);
    return kept.isEmpty() ? "" : " AND id NOT IN (" + SqlReader.places(kept.size()) + ")";
  }
}
