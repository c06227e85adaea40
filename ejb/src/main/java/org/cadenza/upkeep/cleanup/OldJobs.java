package org.cadenza.upkeep.cleanup;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
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

  @Inject SqlReader reader;
  @Inject SqlWriter writer;

  /** How many ended before. */
  public long count(Instant before) {
    return reader.number("SELECT COUNT(*)" + OLD, List.of(before));
  }

  /**
   * Removes some of those that ended before.
   *
   * @return how many
   */
  public int remove(Instant before) {
    return writer.change("DELETE" + OLD + " LIMIT " + BATCH, List.of(before));
  }
}
