package org.cadenza.concerts.administration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.cadenza.jobs.JobLedger;
import org.cadenza.jobs.JobLost;
import org.cadenza.jobs.JobOrder;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.jobs.Jobs;

/** Looks at the server's status as a job, so that there is a record of how it did. */
@Stateless
public class HealthChecks {

  @Inject Jobs jobs;
  @Inject JobLedger ledger;
  @Inject StatusReport report;

  /** Orders one, of which there is one at a time; a conflict if one is under way. */
  public JobView order(String jobId) {
    JobType type = JobType.HEALTH_CHECK;
    return jobs.order(
        new JobOrder(type, "all", type.word(), Map.of(), null, "Waiting to start", jobId));
  }

  /** Does one: its result is the status, its log what somebody should look at. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void run(long job, String execution) throws JobLost {
    ServerStatus status = report.status();
    for (ServerStatus.Warning warning : status.alerts()) {
      // Logs of jobs know no "critical".
      ledger.note(job, warning.level().equals("critical") ? "error" : "warning", warning.message());
    }
    ledger.complete(job, execution, "The server is " + status.system().status(), status);
  }
}
