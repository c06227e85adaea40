package org.cadenza.concerts.refresh;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;
import org.cadenza.concerts.catalog.ConcertSource.SourceFailure;
import org.cadenza.jobs.JobLedger;
import org.cadenza.jobs.JobLost;
import org.cadenza.jobs.RunningJobs;

/** Ends the job's row when its execution ends. */
@Named
@Dependent
public class RefreshListener extends AbstractJobListener {

  private static final System.Logger LOG = System.getLogger(RefreshListener.class.getName());

  /** Of an execution that went well: on Payara it still runs here, on WildFly it has ended. */
  private static final Set<BatchStatus> WELL =
      EnumSet.of(BatchStatus.STARTED, BatchStatus.COMPLETED);

  @Inject JobContext context;
  @Inject RefreshEnd end;
  @Inject JobLedger ledger;
  @Inject RunningJobs running;

  /** Asks for the parameters while the job repository is at hand. */
  @Override
  public void beforeJob() {
    RefreshRun.of(context);
  }

  @Override
  public void afterJob() {
    RefreshRun run = RefreshRun.of(context);
    try {
      // A step that failed while the server goes down is taken up by the next start.
      if (WELL.contains(context.getBatchStatus())) {
        end.complete(run.jobId(), run.execution());
      } else if (!running.isStopping() && !(run.failure() instanceof InterruptedException)) {
        failed(run);
      }
    } catch (JobLost e) {
      LOG.log(System.Logger.Level.INFO, "Refresh job {0} was canceled or taken over", run.jobId());
    } finally {
      // Last, for from now on a row that is still in its name is taken up again.
      running.remove(run.execution());
    }
  }

  /** The source's failure is the end; after one of ours it goes on from its checkpoint. */
  private void failed(RefreshRun run) throws JobLost {
    if (run.failure() instanceof SourceFailure || !ledger.setBack(run.jobId(), run.execution())) {
      end.fail(run.jobId(), run.execution(), reason(run));
    }
  }

  private static String reason(RefreshRun run) {
    return run.failure() instanceof SourceFailure failure
        ? failure.getMessage()
        : "The refresh failed; the server's log tells more";
  }
}
