package org.cadenza.concerts.monitoring;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cadenza.concerts.refresh.CatalogRefresh;
import org.cadenza.concerts.refresh.RefreshOutcome;
import org.cadenza.jobs.JobLost;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobWork;
import org.cadenza.problems.Problem;

/** Has artists read anew and then lets their monitors look, each in transactions of its own. */
@Stateless
@Local(JobWork.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckRun implements JobWork {

  private static final System.Logger LOG = System.getLogger(CheckRun.class.getName());
  private static final long GLANCE_MILLIS = 500;

  @Inject CheckLedger ledger;
  @Inject CatalogRefresh refresh;
  @Inject Findings findings;

  @Override
  public JobType type() {
    return JobType.MONITOR_CHECK;
  }

  @Override
  public String failure() {
    return "The check broke off again and again; the server's log tells more";
  }

  @Override
  public void run(long jobId, String execution) throws JobLost, InterruptedException {
    CheckLedger.Task task = ledger.task(jobId, execution);
    CheckPoint point = task.point();
    if (!task.order().artists().isEmpty()) {
      if (point.refresh() == null) {
        point = order(jobId, execution);
      }
      RefreshOutcome outcome = await(jobId, execution, point.refresh());
      while (outcome.isCanceled()) {
        // By somebody who did not mean the monitors that wait for it.
        point = order(jobId, execution);
        outcome = await(jobId, execution, point.refresh());
      }
      for (long monitor : task.order().monitors()) {
        if (monitor > point.monitor()) {
          Optional<RefreshOutcome.Origin> artist = findings.artistOf(monitor);
          if (artist.isPresent()) {
            point = check(jobId, execution, monitor, outcome.trouble(artist.get()).orElse(null));
          }
        }
      }
    }
    ledger.complete(jobId, execution, point);
  }

  private CheckPoint order(long jobId, String execution) throws JobLost, InterruptedException {
    while (true) {
      try {
        return ledger.orderRefresh(jobId, execution);
      } catch (Problem e) {
        if (e.kind() != Problem.Kind.CONFLICT) {
          throw e;
        }
        // Another refresh is under way; there is one at a time.
        pause(jobId, execution);
      }
    }
  }

  private RefreshOutcome await(long jobId, String execution, String refreshJob)
      throws JobLost, InterruptedException {
    RefreshOutcome outcome = refresh.outcome(refreshJob);
    while (!outcome.isOver()) {
      pause(jobId, execution);
      outcome = refresh.outcome(refreshJob);
    }
    return outcome;
  }

  private void pause(long jobId, String execution) throws JobLost, InterruptedException {
    ledger.requireHeld(jobId, execution);
    TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
  }

  /** One that breaks off keeps no other from looking; three times, and its owner is told. */
  private CheckPoint check(long jobId, String execution, long monitor, String trouble)
      throws JobLost {
    try {
      return ledger.looked(jobId, execution, monitor, look(monitor), trouble);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Monitor " + monitor + " cannot look", e);
      // Where it is the database that is away, this fails as well, and the job is given back.
      return ledger.looked(
          jobId,
          execution,
          monitor,
          Findings.Found.NOTHING,
          "The check broke off; the log says why");
    }
  }

  private Findings.Found look(long monitor) {
    Findings.Found all = findings.look(monitor);
    while (all.more()) {
      all = all.plus(findings.look(monitor));
    }
    return all;
  }
}
