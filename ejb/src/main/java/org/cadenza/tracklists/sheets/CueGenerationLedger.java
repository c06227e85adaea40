package org.cadenza.tracklists.sheets;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.cadenza.jobs.Job;
import org.cadenza.jobs.JobLedger;
import org.cadenza.jobs.JobLost;
import org.cadenza.problems.Problem;

/** The transactions of a job: its file and its end are one, so that no file is made twice. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CueGenerationLedger {

  @Inject JobLedger jobs;
  @Inject CueFiles files;

  /** Makes the file; a problem, and nothing done, if its format cannot hold it. */
  public void make(long jobId, String execution) throws JobLost {
    Job job = jobs.held(jobId, execution);
    if (job.requestedBy() == null) {
      throw Problem.refused("user_id", "Whoever wanted this is no user any more");
    }
    CueOrder order = job.parameters(CueOrder.class);
    CueFiles.Made made =
        files.make(job.requestedBy(), order.tracklistId(), order.recipe(), order.format());
    jobs.complete(jobId, execution, "Made", CueGeneration.Result.of(made));
  }

  /** It cannot be made. */
  public void fail(long jobId, String execution, String why) {
    jobs.fail(jobId, execution, why);
  }
}
