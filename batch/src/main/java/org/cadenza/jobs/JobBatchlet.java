package org.cadenza.jobs;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Properties;

/** Does a job's work as a batch job, and ends the job's row when the execution ends. */
public abstract class JobBatchlet extends AbstractBatchlet {

  private static final System.Logger LOG = System.getLogger(JobBatchlet.class.getName());

  @Inject JobContext context;
  @Inject JobLedger ledger;
  @Inject RunningJobs running;

  /** Works until the job's row says how it ended. */
  protected abstract void work(long job, String execution)
      throws JobLost, IOException, InterruptedException;

  /** Why the job has failed if that is tried again and again, for a person. */
  protected abstract String failure();

  @Override
  public String process() throws JobLost {
    Properties parameters = BatchRuntime.getJobOperator().getParameters(context.getExecutionId());
    long job = Long.parseLong(parameters.getProperty("job"));
    String execution = parameters.getProperty("execution");
    try {
      work(job, execution);
    } catch (JobLost e) {
      LOG.log(System.Logger.Level.INFO, "Job {0} was canceled or taken over", job);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      leave(job, execution);
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Job " + job + " is interrupted", e);
      leave(job, execution);
    } finally {
      running.remove(execution);
    }
    return "ENDED";
  }

  /** It goes on from its checkpoint; while the server goes down, at the next start. */
  private void leave(long job, String execution) throws JobLost {
    if (!running.isStopping() && !ledger.setBack(job, execution)) {
      ledger.fail(job, execution, failure());
    }
  }
}
