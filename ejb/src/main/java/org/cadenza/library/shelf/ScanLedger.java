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

  /** It is so far; of a first scan nobody knows how far that is. */
  public void reach(long jobId, String execution, ScanOutcome outcome) throws JobLost {
    long files = Math.max(1, reader.number("SELECT COUNT(*) FROM library_file", List.of()));
    int percent = (int) Math.min(99, 99 * outcome.filesSeen() / files);
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
