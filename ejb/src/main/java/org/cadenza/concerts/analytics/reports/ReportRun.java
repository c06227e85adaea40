package org.cadenza.concerts.analytics.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.cadenza.jobs.JobLost;
import org.cadenza.jobs.Jobs;

/** Makes a report, from the beginning each time it is begun. */
@ApplicationScoped
public class ReportRun {

  @Inject Jobs jobs;
  @Inject ReportQuery query;
  @Inject Reports reports;

  /** Makes the one that a job has ordered. */
  public void run(long jobId, String execution) throws JobLost {
    ReportOrder order = jobs.parameters(jobId, ReportOrder.class);
    List<Map<String, Object>> rows = query.rows(order);
    reports.keep(jobId, execution, new ReportMade(ReportText.of(order, rows), rows.size()));
  }
}
