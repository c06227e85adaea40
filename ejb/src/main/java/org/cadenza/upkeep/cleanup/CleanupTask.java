package org.cadenza.upkeep.cleanup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.problems.Problem;
import org.cadenza.schedules.ScheduledTask;
import org.cadenza.schedules.TaskParameters;

/** Cleans up, with the parameters of a cleanup by hand. */
@ApplicationScoped
public class CleanupTask implements ScheduledTask {

  @Inject Cleanups cleanups;

  record Parameters(
      Boolean cleanupLogs,
      Boolean cleanupOldJobs,
      Boolean cleanupTempFiles,
      Integer olderThanDays,
      Boolean dryRun) {

    CleanupOrder order() {
      return CleanupOrder.asked(
          cleanupLogs, cleanupOldJobs, cleanupTempFiles, olderThanDays, dryRun);
    }
  }

  @Override
  public String type() {
    return JobType.SYSTEM_CLEANUP.word();
  }

  @Override
  public void check(Map<String, Object> parameters) {
    int days = TaskParameters.as(Parameters.class, parameters).order().olderThanDays();
    if (days < 1 || days > CleanupOrder.MOST_DAYS) {
      throw Problem.invalid(
          "parameters.older_than_days", "must be from 1 to " + CleanupOrder.MOST_DAYS);
    }
  }

  @Override
  public JobView order(String jobId, Map<String, Object> parameters) {
    CleanupOrder order = TaskParameters.as(Parameters.class, parameters).order();
    return cleanups.order(order, null, jobId).job();
  }
}
