package org.cadenza.upkeep.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.schedules.ScheduledTask;
import org.cadenza.schedules.TaskParameters;

/** Makes a backup, with the parameters of one by hand. */
@ApplicationScoped
public class BackupTask implements ScheduledTask {

  @Inject Backups backups;

  record Parameters(Boolean includeDownloads, Boolean compress, String description) {}

  @Override
  public String type() {
    return JobType.DATABASE_BACKUP.word();
  }

  @Override
  public void check(Map<String, Object> parameters) {
    TaskParameters.as(Parameters.class, parameters);
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
