package org.cadenza.concerts.downloads.aftercare;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.cadenza.jobs.JobBatchlet;
import org.cadenza.jobs.JobLost;

/** Verifies a download. */
@Named
@Dependent
public class VerificationBatchlet extends JobBatchlet {

  @Inject VerificationRun verification;

  @Override
  protected void work(long job, String execution) throws JobLost, IOException {
    verification.run(job, execution);
  }

  @Override
  protected String failure() {
    return "The files could not be read; the server's log tells more";
  }
}
