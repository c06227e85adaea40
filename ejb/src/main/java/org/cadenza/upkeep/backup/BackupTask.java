package org.cadenza.upkeep.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.problems.Problem;
import org.cadenza.schedules.ScheduledTask;
import org.cadenza.schedules.TaskParameters;

/** Makes a backup, with the parameters of one by hand. */
@ApplicationScoped
public class BackupTask implements ScheduledTask {

  private static final int LONGEST = 500;

  @Inject Backups backups;

  record Parameters(Boolean includeDownloads, Boolean compress, String description) {}

  @Override
  public String type() {
    return JobType.DATABASE_BACKUP.word();
  }

  @Override
  public void check(Map<String, Object> parameters) {
    Parameters wanted = TaskParameters.as(Parameters.class, parameters);
    if (wanted.description() != null && wanted.description().length() > LONGEST) {
      throw Problem.invalid("parameters.description", "must be at most 500 characters");
    }
  }

  @Override
  public JobView order(String jobId, Map<String, Object> parameters) {
    Parameters wanted = TaskParameters.as(Parameters.class, parameters);
    return backups
        .order(
            Boolean.TRUE.equals(wanted.includeDownloads()),
            !Boolean.FALSE.equals(wanted.compress()),
            wanted.description(),
            null,
            jobId)
        .job();
  }
}
