package org.cadenza.concerts.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.schedules.ScheduledTask;
import org.cadenza.schedules.TaskParameters;

/** Checks everybody's active monitors; {@code force} those that were checked just now as well. */
@ApplicationScoped
public class MonitorTask implements ScheduledTask {

  @Inject Checks checks;

  record Parameters(Boolean force) {}

  @Override
  public String type() {
    return JobType.MONITOR_CHECK.word();
  }

  @Override
  public void check(Map<String, Object> parameters) {
    TaskParameters.as(Parameters.class, parameters);
  }

  @Override
  public JobView order(String jobId, Map<String, Object> parameters) {
    boolean force = Boolean.TRUE.equals(TaskParameters.as(Parameters.class, parameters).force());
    return checks.orderScheduled(force, jobId);
  }
}
