package org.cadenza.concerts.refresh;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import java.util.Properties;

/** One execution of a refresh, for as long as it runs. */
final class RefreshRun {

  private final long jobId;
  private final String execution;
  private Exception failure;

  private RefreshRun(Properties parameters) {
    jobId = Long.parseLong(parameters.getProperty("job"));
    execution = parameters.getProperty("execution");
  }

  /** The run that this context belongs to. */
  static RefreshRun of(JobContext context) {
    if (!(context.getTransientUserData() instanceof RefreshRun)) {
      context.setTransientUserData(
          new RefreshRun(BatchRuntime.getJobOperator().getParameters(context.getExecutionId())));
    }
    return (RefreshRun) context.getTransientUserData();
  }

  long jobId() {
    return jobId;
  }

  String execution() {
    return execution;
  }

  /** Keeps what it failed of: batch tells the end of a job only that it failed. */
  void failed(Exception why) {
    failure = why;
  }

  Exception failure() {
    return failure;
  }
}
