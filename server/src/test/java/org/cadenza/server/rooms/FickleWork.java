package org.cadenza.server.rooms;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.cadenza.jobs.JobLedger;
import org.cadenza.jobs.JobLost;
import org.cadenza.jobs.RunningJobs;

/** A job's work that has some faults before it succeeds. */
@Named("ficklework")
@Dependent
public class FickleWork extends AbstractBatchlet {

  static final AtomicInteger FAULTS = new AtomicInteger();
  static final AtomicInteger RUNS = new AtomicInteger();

  @Inject JobContext context;
  @Inject JobLedger ledger;
  @Inject RunningJobs running;

  @Override
  public String process() throws JobLost {
    Properties parameters = BatchRuntime.getJobOperator().getParameters(context.getExecutionId());
    long job = Long.parseLong(parameters.getProperty("job"));
    String execution = parameters.getProperty("execution");
    RUNS.incrementAndGet();
    if (FAULTS.getAndDecrement() > 0) {
      ledger.setBack(job, execution);
    } else {
      ledger.complete(job, execution, "Done", Map.of());
    }
    running.remove(execution);
    return "ENDED";
  }
}
