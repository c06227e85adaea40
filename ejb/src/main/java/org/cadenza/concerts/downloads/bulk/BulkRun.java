package org.cadenza.concerts.downloads.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cadenza.jobs.JobLost;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobWork;
import org.cadenza.problems.Problem;

/** Queues the shows of an order, each by itself: one that cannot be is in no other's way. */
@ApplicationScoped
public class BulkRun implements JobWork {

  @Inject BulkLedger ledger;

  @Override
  public JobType type() {
    return JobType.BULK_QUEUE;
  }

  @Override
  public String failure() {
    return "The shows could not be queued; the server's log tells more";
  }

  @Override
  public void run(long jobId, String execution) throws JobLost {
    BulkLedger.Task task = ledger.task(jobId, execution);
    if (task == null) {
      return;
    }
    BulkPoint point = task.point();
    List<WantedShow> shows = ledger.after(task.order().span(), point);
    while (!shows.isEmpty()) {
      for (WantedShow show : shows) {
        point = queue(jobId, execution, task, point, show);
      }
      shows = ledger.after(task.order().span(), point);
    }
    ledger.end(jobId, execution, point.outcome());
  }

  private BulkPoint queue(
      long jobId, String execution, BulkLedger.Task task, BulkPoint at, WantedShow show)
      throws JobLost {
    try {
      return ledger.queue(jobId, execution, task, at, show);
    } catch (Problem e) {
      if (e.kind() == Problem.Kind.UNAVAILABLE) {
        // What is wrong with one is wrong with all; it goes on from here later.
        throw e;
      }
      BulkOutcome outcome =
          e.kind() == Problem.Kind.CONFLICT
              ? at.outcome().skipped()
              : at.outcome()
                  .failed(new BulkOutcome.Failure(show.containerId(), e.code(), e.getMessage()));
      BulkPoint point = BulkPoint.after(show, outcome);
      ledger.reach(jobId, execution, task, point);
      return point;
    }
  }
}
