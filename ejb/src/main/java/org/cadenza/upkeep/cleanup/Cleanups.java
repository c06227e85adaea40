package org.cadenza.upkeep.cleanup;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.jobs.JobOrder;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.jobs.Jobs;
import org.cadenza.jobs.PastRuns;

/** Orders cleanups, of which there is one at a time. */
@Stateless
public class Cleanups {

  private static final JobType TYPE = JobType.SYSTEM_CLEANUP;

  @Inject Jobs jobs;
  @Inject PastRuns pastRuns;
  @Inject AuditTrail trail;

  /**
   * One that was ordered.
   *
   * @param estimate how long it takes, in words; null if none was done before
   */
  public record Ordered(JobView job, String estimate) {}

  /**
   * Orders one; a conflict if one is under way.
   *
   * @param userId null for nobody in particular
   * @param jobId null for one of its own
   */
  public Ordered order(CleanupOrder order, Long userId, String jobId) {
    String variant = order.dryRun() ? "dry" : "real";
    JobView job =
        jobs.order(
            new JobOrder(
                TYPE,
                variant,
                TYPE.word(),
                order,
                userId,
                "Waiting to start",
                jobId == null ? "cleanup-" + UUID.randomUUID() : jobId));
    trail.note(AuditAction.CLEANUP_STARTED, job.id(), order);
    return new Ordered(job, pastRuns.inWords(TYPE, variant));
  }
}
