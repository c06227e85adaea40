package org.cadenza.concerts.downloads.aftercare;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.concerts.downloads.Download;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.concerts.downloads.OwnDownload;
import org.cadenza.identity.Caller;
import org.cadenza.jobs.JobOrder;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.jobs.Jobs;
import org.cadenza.jobs.PastRuns;
import org.cadenza.problems.Problem;

/** Verifying downloads that are complete: every file is hashed again. */
@Stateless
public class DownloadVerification {

  private static final JobType TYPE = JobType.DOWNLOAD_VERIFICATION;

  @PersistenceContext EntityManager entities;
  @Inject Jobs jobs;
  @Inject PastRuns pastRuns;
  @Inject AuditTrail trail;

  /** What a verification is ordered for. */
  public record Order(long downloadId) {}

  /**
   * A verification that was ordered.
   *
   * @param estimate how long earlier ones of the same download took; null if there was none
   */
  public record Ordered(JobView job, String estimate) {}

  /** Orders a verification; a conflict if the download is not complete, or one is under way. */
  public Ordered order(Caller caller, long id) {
    Download download = OwnDownload.locked(entities, caller, id, "verify");
    if (download.state() != DownloadState.COMPLETED) {
      throw Problem.conflict(
          "Only a completed download can be verified; this one is " + download.state().word(),
          Map.of("status", download.state().word()));
    }
    String variant = Long.toString(id);
    JobView job =
        jobs.order(
            new JobOrder(
                TYPE,
                variant,
                TYPE.word() + ":" + id,
                new Order(id),
                caller.userId(),
                "Waiting to start"));
    trail.note(AuditAction.VERIFICATION_STARTED, id, Map.of("job_id", job.id()));
    return new Ordered(job, pastRuns.inWords(TYPE, variant));
  }

  /** A verification of a download by its job's id; empty if there is none. */
  public Optional<JobView> find(long id, String jobId) {
    return entities
        .createQuery(
            "select j.publicId from Job j where j.publicId = :job and j.type = :type"
                + " and j.variant = :variant",
            String.class)
        .setParameter("job", jobId)
        .setParameter("type", TYPE)
        .setParameter("variant", Long.toString(id))
        .getResultStream()
        .findFirst()
        .flatMap(job -> jobs.find(TYPE, job));
  }
}
