package org.cadenza.upkeep.cleanup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.cadenza.jobs.JobBatchlet;
import org.cadenza.jobs.JobLost;

/** Cleans up. */
@Named
@Dependent
public class CleanupBatchlet extends JobBatchlet {

  @Inject CleanupRun cleanup;

  @Override
  protected void work(long job, String execution) throws JobLost, IOException {
    cleanup.run(job, execution);
  }

  @Override
  protected String failure() {
    return "Something could not be removed; the server's log tells what";
  }
}
