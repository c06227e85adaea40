package org.cadenza.concerts.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.cadenza.jobs.JobOrder;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.jobs.Jobs;
import org.cadenza.schedules.ScheduledTask;

/** Looks at the server's status, one at a time; there is nothing to choose. */
@ApplicationScoped
public class HealthTask implements ScheduledTask {

  private static final JobType TYPE = JobType.HEALTH_CHECK;

  @Inject Jobs jobs;

  @Override
  public String type() {
    return TYPE.word();
  }

  @Override
  public void check(Map<String, Object> parameters) {
    // Whatever there is of them is ignored, as unknown fields are elsewhere.
  }

  @Override
  public JobView order(String jobId, Map<String, Object> parameters) {
    return jobs.order(
        new JobOrder(TYPE, "all", TYPE.word(), Map.of(), null, "Waiting to start", jobId));
  }
}
