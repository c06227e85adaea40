package org.cadenza.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cadenza.events.EventName;
import org.cadenza.events.Events;
import org.cadenza.jobs.JobEnded;
import org.cadenza.jobs.JobState;

/** Tells whoever wants to hear of errors that a job has failed, in the transaction that ends it. */
@ApplicationScoped
public class JobFailures {

  @Inject Events events;

  /** As the document shows a {@code system_error}. */
  record SystemError(
      String errorType, String errorMessage, String component, String severity, Context details) {}

  record Context(String jobId) {}

  void note(@Observes JobEnded job) {
    if (job.state() == JobState.FAILED) {
      events.announce(
          EventName.SYSTEM_ERROR,
          new SystemError("job_failed", job.error(), "jobs", "warning", new Context(job.id())));
    }
  }
}
