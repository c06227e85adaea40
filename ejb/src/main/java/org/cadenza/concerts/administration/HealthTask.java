package org.cadenza.concerts.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.schedules.ScheduledTask;

/** Looks at the server's status; there is nothing to choose. */
@ApplicationScoped
public class HealthTask implements ScheduledTask {

  @Inject HealthChecks checks;

  @Override
  public String type() {
    return JobType.HEALTH_CHECK.word();
  }

  @Override
  public void check(Map<String, Object> parameters) {
    // Whatever there is of them is ignored, as unknown fields are elsewhere.
  }

  @Override
  public JobView order(String jobId, Map<String, Object> parameters) {
    return checks.order(jobId);
  }
}
