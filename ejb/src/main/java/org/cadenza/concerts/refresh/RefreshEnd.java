package org.cadenza.concerts.refresh;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.cadenza.events.EventName;
import org.cadenza.events.Events;
import org.cadenza.jobs.Job;
import org.cadenza.jobs.JobLedger;
import org.cadenza.jobs.JobLost;

/** Ends a refresh, and tells of it, in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefreshEnd {

  @Inject JobLedger ledger;
  @Inject Events events;

  /** A job's result. */
  public record Result(int artistsProcessed, int newShows, int updatedShows, int errors) {}

  record Told(
      String jobId,
      String status,
      long durationSeconds,
      int artistsProcessed,
      int newShows,
      int updatedShows) {}

  /** All is read and written. */
  public void complete(long jobId, String execution) throws JobLost {
    Job job = ledger.held(jobId, execution);
    RefreshPoint point = point(job);
    ledger.complete(
        jobId,
        execution,
        "Refresh completed successfully",
        new Result(point.artistsDone(), point.newShows(), point.updatedShows(), point.errors()));
    tell(job, point, "completed");
  }

  /** It cannot go on; {@code why} is for a person. */
  public void fail(long jobId, String execution, String why) throws JobLost {
    Job job = ledger.held(jobId, execution);
    ledger.fail(jobId, execution, why);
    tell(job, point(job), "failed");
  }

  private void tell(Job job, RefreshPoint point, String status) {
    events.announce(
        EventName.CATALOG_REFRESH,
        new Told(
            job.publicId(),
            status,
            job.seconds(),
            point.artistsDone(),
            point.newShows(),
            point.updatedShows()));
  }

  private static RefreshPoint point(Job job) {
    RefreshPoint point = job.checkpoint(RefreshPoint.class);
    return point == null ? RefreshPoint.START : point;
  }
}
