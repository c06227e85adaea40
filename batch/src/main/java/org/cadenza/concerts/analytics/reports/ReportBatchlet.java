package org.cadenza.concerts.analytics.reports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cadenza.jobs.JobBatchlet;
import org.cadenza.jobs.JobLost;

/** Makes a report. */
@Named
@Dependent
public class ReportBatchlet extends JobBatchlet {

  @Inject ReportRun report;

  @Override
  protected void work(long job, String execution) throws JobLost {
    report.run(job, execution);
  }

  @Override
  protected String failure() {
    return "The report could not be made; the server's log tells more";
  }
}
