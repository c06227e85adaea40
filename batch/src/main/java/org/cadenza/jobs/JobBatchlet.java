package org.cadenza.jobs;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Properties;

/**
 * Does a job's work as a batch job, and ends the job's row when the execution ends. Which work that
 * is follows from the name of the batch job.
 */
@Named
@Dependent
public class JobBatchlet extends AbstractBatchlet {

  private static final System.Logger LOG = System.getLogger(JobBatchlet.class.getName());

  @Inject JobContext context;
  @Inject JobLedger ledger;
  @Inject RunningJobs running;
  @Inject @Any Instance<JobWork> works;

  @Override
  public String process() throws JobLost {
    Properties parameters = BatchRuntime.getJobOperator().getParameters(context.getExecutionId());
    long job = Long.parseLong(parameters.getProperty("job"));
    String execution = parameters.getProperty("execution");
    JobWork work =
        works.stream()
            .filter(each -> each.type().batchName().equals(context.getJobName()))
            .findFirst()
            .orElseThrow();
    try {
      work.run(job, execution);
    } catch (JobLost e) {
      LOG.log(System.Logger.Level.INFO, "Job {0} was canceled or taken over", job);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      leave(job, execution, work.failure());
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Job " + job + " is interrupted", e);
      leave(job, execution, work.failure());
    } finally {
      running.remove(execution);
    }
    return "ENDED";
  }

  /** It goes on from its checkpoint; while the server goes down, at the next start. */
  private void leave(long job, String execution, String why) throws JobLost {
    if (!running.isStopping() && !ledger.setBack(job, execution)) {
      ledger.fail(job, execution, why);
    }
  }
}
