package org.cadenza.library.shelf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.cadenza.jobs.JobLost;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobWork;

/** Looks through every root; begun again, what was read is passed over quickly. */
@ApplicationScoped
public class ScanRun implements JobWork {

  private static final Path EVERYWHERE = Path.of("/");

  @Inject LibraryRoots roots;
  @Inject Shelving shelving;
  @Inject ScanLedger ledger;

  @Override
  public JobType type() {
    return JobType.LIBRARY_SCAN;
  }

  @Override
  public String failure() {
    return "The library could not be looked through; the server's log tells more";
  }

  @Override
  public void run(long jobId, String execution) throws JobLost {
    ScanOutcome outcome = ScanOutcome.NOTHING;
    Roots now = roots.look();
    long known = ledger.known();
    for (Path root : now.present()) {
      outcome =
          shelving.folder(root, outcome, soFar -> ledger.reach(jobId, execution, soFar, known));
    }
    outcome = shelving.gone(EVERYWHERE, now, outcome);
    ledger.end(jobId, execution, outcome);
  }
}
