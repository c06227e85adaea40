package org.cadenza.concerts.monitoring;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cadenza.jobs.JobBatchlet;
import org.cadenza.jobs.JobLost;

/** Checks monitors. */
@Named
@Dependent
public class CheckBatchlet extends JobBatchlet {

  @Inject CheckRun check;

  @Override
  protected void work(long job, String execution) throws JobLost, InterruptedException {
    check.run(job, execution);
  }

  @Override
  protected String failure() {
    return "The check broke off again and again; the server's log tells more";
  }
}
