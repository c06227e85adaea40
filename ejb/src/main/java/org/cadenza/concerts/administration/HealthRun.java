package org.cadenza.concerts.administration;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.cadenza.jobs.JobLedger;
import org.cadenza.jobs.JobLost;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobWork;

/**
 * Looks at the server's status, so that there is a record of how it did: the result is the status,
 * the log what somebody should look at.
 */
@Stateless
@Local(JobWork.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HealthRun implements JobWork {

  @Inject JobLedger ledger;
  @Inject StatusReport report;

  @Override
  public JobType type() {
    return JobType.HEALTH_CHECK;
  }

  @Override
  public void run(long jobId, String execution) throws JobLost {
    ServerStatus status = report.status();
    for (ServerStatus.Warning warning : status.alerts()) {
      // Logs of jobs know no "critical".
      String level = warning.level().equals("critical") ? "error" : "warning";
      ledger.note(jobId, level, warning.message());
    }
    ledger.complete(jobId, execution, "The server is " + status.system().status(), status);
  }

  @Override
  public String failure() {
    return "The server's status could not be read; the server's log tells why";
  }
}
