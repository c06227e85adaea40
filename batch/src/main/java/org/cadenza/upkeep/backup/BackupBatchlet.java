package org.cadenza.upkeep.backup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cadenza.jobs.JobBatchlet;
import org.cadenza.jobs.JobLost;

/** Makes a backup. */
@Named
@Dependent
public class BackupBatchlet extends JobBatchlet {

  @Inject BackupRun backup;

  @Override
  protected void work(long job, String execution) throws JobLost {
    backup.run(job, execution);
  }

  @Override
  protected String failure() {
    return "The backup could not be made; the server's log tells why";
  }
}
