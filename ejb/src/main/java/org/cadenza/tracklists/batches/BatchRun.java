package org.cadenza.tracklists.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cadenza.jobs.JobLost;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobWork;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.imports.ImportOrder;
import org.cadenza.tracklists.imports.ImportPreparation;
import org.cadenza.tracklists.imports.SetImports;
import org.cadenza.tracklists.site.NoSetPage;

/** Imports the pages of a batch, each by itself: one that cannot be is in no other's way. */
@ApplicationScoped
public class BatchRun implements JobWork {

  /** A site that answers no page so often in a row is not asked a thousand times. */
  private static final int MOST_REFUSALS = 3;

  private static final String NOT_TRIED =
      "Not tried, for the site gave none of " + MOST_REFUSALS + " pages in a row";

  private static final long PAUSE_MILLIS = 1000;

  @Inject BatchLedger ledger;
  @Inject BatchBill bill;
  @Inject SetImports imports;
  @Inject ImportPreparation preparation;

  @Override
  public JobType type() {
    return Batches.TYPE;
  }

  @Override
  public String failure() {
    return "The pages could not be imported; the server's log tells more";
  }

  @Override
  public void run(long jobId, String execution) throws JobLost, InterruptedException {
    BatchLedger.Task task = ledger.task(jobId, execution);
    if (task == null) {
      return;
    }
    int refusals = 0;
    Optional<BatchPage> page = ledger.next(task);
    while (page.isPresent()) {
      while (ledger.isOutranked(task)) {
        Thread.sleep(PAUSE_MILLIS);
      }
      if (!ledger.begin(task, page.get())) {
        return;
      }
      refusals = isRefused(task, page.get()) ? refusals + 1 : 0;
      if (refusals == MOST_REFUSALS) {
        ledger.failRest(task, NOT_TRIED);
      }
      page = ledger.next(task);
    }
    ledger.end(task);
  }

  /** Imports a page, or notes why not; whether that is because the site is away, or blocks us. */
  private boolean isRefused(BatchLedger.Task task, BatchPage page)
      throws JobLost, InterruptedException {
    try {
      bill.require(task.order());
      ImportOrder order = task.order().of(imports.address(page.url()));
      ledger.keep(task, page, order, preparation.prepare(order, true));
      bill.charge(task.order());
      return false;
    } catch (NoSetPage e) {
      ledger.fail(task, page, SetImports.why(e));
      return e.reason() == NoSetPage.Reason.BLOCKED || e.reason() == NoSetPage.Reason.AWAY;
    } catch (Problem e) {
      if (e.kind() == Problem.Kind.UNAVAILABLE) {
        // What is wrong with one is wrong with all; it goes on from here later.
        throw e;
      }
      ledger.fail(task, page, e.getMessage());
      return false;
    }
  }
}
