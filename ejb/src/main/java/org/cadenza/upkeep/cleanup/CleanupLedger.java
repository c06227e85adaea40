package org.cadenza.upkeep.cleanup;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.cadenza.jobs.JobLedger;
import org.cadenza.jobs.JobLost;

/** Where a cleanup writes down how far it is, as long as the job is its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CleanupLedger {

  @Inject JobLedger jobs;
  @Inject Clock clock;

  /** It is so far. */
  public void reach(long jobId, String execution, int percent, String message) throws JobLost {
    jobs.held(jobId, execution).tell(percent, message, clock.instant());
  }

  /** All is done. */
  public void end(long jobId, String execution, CleanupResult result) throws JobLost {
    String message =
        (result.dryRun() ? "Would remove " : "Removed ")
            + String.format(
                "%d lines of logs, %d jobs and %d files",
                result.logLines(), result.jobs(), result.fileCount());
    for (String file : result.files()) {
      jobs.note(jobId, "info", (result.dryRun() ? "Would remove " : "Removed ") + file);
    }
    jobs.complete(jobId, execution, message, result);
  }
}
