package org.cadenza.tracklists.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cadenza.jobs.JobLost;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobWork;
import org.cadenza.problems.Problem;

/** Makes a cue file as a job. */
@ApplicationScoped
public class CueGenerationRun implements JobWork {

  @Inject CueGenerationLedger ledger;

  @Override
  public JobType type() {
    return JobType.CUE_GENERATION;
  }

  @Override
  public String failure() {
    return "The cue file could not be made; the server's log tells more";
  }

  @Override
  public void run(long jobId, String execution) throws JobLost {
    try {
      ledger.make(jobId, execution);
    } catch (Problem e) {
      ledger.fail(jobId, execution, e.getMessage());
    }
  }
}
