package org.cadenza.library.shelf;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.cadenza.jobs.JobLedger;
import org.cadenza.jobs.JobLost;
import org.cadenza.library.matching.GramRows;
import org.cadenza.persistence.SqlReader;

/** The transactions of a job that looks through the library. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ScanLedger {

  @Inject JobLedger jobs;
  @Inject SqlReader reader;
  @Inject FileRows rows;
  @Inject GramRows grams;
  @Inject Clock clock;

  /** How many files there were when they were last looked for. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public long known() {
    return reader.number("SELECT COUNT(*) FROM library_file WHERE gone_at IS NULL", List.of());
  }

  /**
   * It is so far.
   *
   * @param known how many files there were before; of a first scan nobody knows how far it is
   */
  public void reach(long jobId, String execution, ScanOutcome outcome, long known) throws JobLost {
    int percent = known == 0 ? 0 : (int) Math.min(99, 99 * outcome.filesSeen() / known);
    jobs.held(jobId, execution).tell(percent, outcome.toString(), clock.instant());
  }

  /** Everything was looked at. */
  public void end(long jobId, String execution, ScanOutcome outcome) throws JobLost {
    jobs.held(jobId, execution);
    rows.takePen();
    grams.sum();
    jobs.complete(jobId, execution, outcome.toString(), outcome);
  }
}
