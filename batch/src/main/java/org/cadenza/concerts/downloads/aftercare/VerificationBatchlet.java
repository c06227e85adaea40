package org.cadenza.concerts.downloads.aftercare;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Properties;
import org.cadenza.jobs.JobLedger;
import org.cadenza.jobs.JobLost;
import org.cadenza.jobs.RunningJobs;

/** Verifies a download as a batch job, and ends the job's row when the execution ends. */
@Named
@Dependent
public class VerificationBatchlet extends AbstractBatchlet {

  private static final System.Logger LOG = System.getLogger(VerificationBatchlet.class.getName());

  @Inject JobContext context;
  @Inject VerificationRun verification;
  @Inject JobLedger ledger;
  @Inject RunningJobs running;

  @Override
  public String process() throws JobLost {
    Properties parameters = BatchRuntime.getJobOperator().getParameters(context.getExecutionId());
    long job = Long.parseLong(parameters.getProperty("job"));
    String execution = parameters.getProperty("execution");
    try {
      verification.run(job, execution);
    } catch (JobLost e) {
      LOG.log(System.Logger.Level.INFO, "Verification {0} was canceled or taken over", job);
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Verification " + job + " is interrupted", e);
      leave(job, execution);
    } finally {
      running.remove(execution);
    }
    return "ENDED";
  }

  /** It goes on from its last file; while the server goes down, at the next start. */
  private void leave(long job, String execution) throws JobLost {
    if (!running.isStopping() && !ledger.setBack(job, execution)) {
      ledger.fail(job, execution, "The files could not be read; the server's log tells more");
    }
  }
}
