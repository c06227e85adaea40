package org.cadenza.concerts.downloads.bulk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.concerts.downloads.DownloadRoot;
import org.cadenza.jobs.JobOrder;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.jobs.Jobs;
import org.cadenza.jobs.PastRuns;
import org.cadenza.persistence.SqlReader;
import org.cadenza.problems.Problem;

/** Orders whole years, tours or artists. */
@Stateless
public class BulkDownloads {

  private static final JobType TYPE = JobType.BULK_QUEUE;

  @Inject SqlReader reader;
  @Inject DownloadRoot root;
  @Inject Jobs jobs;
  @Inject PastRuns pastRuns;
  @Inject AuditTrail trail;

  /**
   * An order that was taken.
   *
   * @param shows how many are looked at
   * @param estimate how long earlier ones of the same artist took; null if there was none
   */
  public record Ordered(JobView job, long shows, String estimate) {}

  /**
   * Orders all shows that are available; a problem if there are none, a conflict if an order of
   * this artist is under way.
   */
  public Ordered order(BulkOrder order) {
    long artist = order.span().artistId();
    if (reader.number("SELECT COUNT(*) FROM artist WHERE id = ?", List.of(artist)) == 0) {
      throw Problem.invalid("artist_id", "is not the number of an artist");
    }
    if (order.downloadPath() != null) {
      root.relative(order.downloadPath());
    }
    long shows = reader.number("SELECT COUNT(*)" + order.span().available(), order.span().values());
    if (shows == 0) {
      throw Problem.refused("artist_id", "There is no show of this time that can be downloaded");
    }
    String variant = Long.toString(artist);
    JobView job =
        jobs.order(
            new JobOrder(
                TYPE,
                variant,
                TYPE.word() + ":" + artist,
                order,
                order.userId(),
                "Waiting to start"));
    trail.note(AuditAction.BULK_QUEUE_STARTED, job.id(), order);
    return new Ordered(job, shows, pastRuns.inWords(TYPE, variant));
  }

  /** An order by its job's id; empty if there is none. */
  public Optional<JobView> find(String jobId) {
    return jobs.find(TYPE, jobId);
  }
}
