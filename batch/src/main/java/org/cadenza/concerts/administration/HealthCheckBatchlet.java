package org.cadenza.concerts.administration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cadenza.jobs.JobBatchlet;
import org.cadenza.jobs.JobLost;

/** Looks at the server's status. */
@Named
@Dependent
public class HealthCheckBatchlet extends JobBatchlet {

  @Inject HealthChecks checks;

  @Override
  protected void work(long job, String execution) throws JobLost {
    checks.run(job, execution);
  }

  @Override
  protected String failure() {
    return "The server's status could not be read; the server's log tells why";
  }
}
