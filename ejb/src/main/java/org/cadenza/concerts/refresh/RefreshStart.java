package org.cadenza.concerts.refresh;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.cadenza.concerts.catalog.ConcertSource.Performer;
import org.cadenza.jobs.Job;
import org.cadenza.jobs.JobLedger;
import org.cadenza.jobs.JobLost;

/** What an execution needs to know when it begins, for the first time or after a crash. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefreshStart {

  @Inject JobLedger ledger;
  @Inject ArtistWriter artists;

  /** What is to be done, and from where on. */
  public record Task(RefreshPlan plan, RefreshPoint point) {}

  /** The execution's task. */
  public Task task(long jobId, String execution) throws JobLost {
    Job job = ledger.held(jobId, execution);
    RefreshPoint point = job.checkpoint(RefreshPoint.class);
    return new Task(job.parameters(RefreshPlan.class), point == null ? RefreshPoint.START : point);
  }

  /** Takes the source's list of artists. */
  public void artists(String source, List<Performer> performers) {
    artists.write(source, performers);
  }
}
