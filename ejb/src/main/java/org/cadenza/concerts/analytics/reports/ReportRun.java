package org.cadenza.concerts.analytics.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.cadenza.jobs.JobLost;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobWork;
import org.cadenza.jobs.Jobs;

/** Makes a report, from the beginning each time it is begun. */
@ApplicationScoped
public class ReportRun implements JobWork {

  @Inject Jobs jobs;
  @Inject ReportQuery query;
  @Inject Reports reports;

  @Override
  public JobType type() {
    return JobType.ANALYTICS_REPORT;
  }

  @Override
  public String failure() {
    return "The report could not be made; the server's log tells more";
  }

  @Override
  public void run(long jobId, String execution) throws JobLost {
    ReportOrder order = jobs.parameters(jobId, ReportOrder.class);
    List<Map<String, Object>> rows = query.rows(order);
    reports.keep(jobId, execution, new ReportMade(ReportText.of(order, rows), rows.size()));
  }
}
