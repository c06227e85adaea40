package org.cadenza.upkeep.backup;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.cadenza.jobs.JobLedger;
import org.cadenza.jobs.JobLost;

/** Where a backup writes down how far it is, as long as the job is its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BackupLedger {

  @Inject JobLedger jobs;
  @Inject Clock clock;

  /** What it came to: a job's result. */
  public record Result(String backupId, long sizeBytes, String sha256, int files) {}

  /** It is so far. */
  public void reach(long jobId, String execution, int percent, String message) throws JobLost {
    jobs.held(jobId, execution).tell(percent, message, clock.instant());
  }

  /** There is no archive, for a reason that a person is told. */
  public void fail(long jobId, String execution, String why) {
    jobs.fail(jobId, execution, why);
  }

  /** Its archive is whole. */
  public void end(long jobId, String execution, Result result) throws JobLost {
    jobs.complete(jobId, execution, "Backup of " + result.sizeBytes() + " bytes", result);
  }
}
