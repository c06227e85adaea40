package org.cadenza.tracklists.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cadenza.jobs.JobLost;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobWork;
import org.cadenza.jobs.Jobs;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.site.NoSetPage;

/** Imports a list as a job. */
@ApplicationScoped
public class ImportRun implements JobWork {

  @Inject Jobs jobs;
  @Inject ImportPreparation preparation;
  @Inject ImportLedger ledger;

  @Override
  public JobType type() {
    return ImportLedger.TYPE;
  }

  @Override
  public String failure() {
    return "The tracklist could not be imported; the server's log tells more";
  }

  @Override
  public void run(long jobId, String execution) throws JobLost, InterruptedException {
    ImportOrder order = jobs.parameters(jobId, ImportOrder.class);
    try {
      ledger.complete(jobId, execution, order, preparation.prepare(order, true));
    } catch (NoSetPage e) {
      ledger.fail(jobId, execution, SetImports.why(e));
    } catch (Problem e) {
      ledger.fail(jobId, execution, e.getMessage());
    }
  }
}
