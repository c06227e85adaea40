package org.cadenza.concerts.refresh;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.jobs.Job;
import org.cadenza.jobs.JobOrder;
import org.cadenza.jobs.JobState;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.jobs.Jobs;
import org.cadenza.jobs.PastRuns;

/** Refreshing the catalog from its sources, one refresh at a time. */
@Stateless
public class CatalogRefresh {

  private static final JobType TYPE = JobType.CATALOG_REFRESH;

  @PersistenceContext EntityManager entities;
  @Inject Jobs jobs;
  @Inject PastRuns pastRuns;
  @Inject RefreshPlanning planning;
  @Inject AuditTrail trail;

  /**
   * A refresh that was ordered.
   *
   * @param estimate how long past ones of the kind took, in words; null if there was none
   */
  public record Ordered(JobView job, String estimate) {}

  /**
   * Orders a refresh; a conflict naming the other job if one is under way.
   *
   * @param userId null for nobody in particular
   */
  public Ordered order(RefreshRequest request, Long userId) {
    return order(request, userId, UUID.randomUUID().toString());
  }

  /** The same by a job of this id. */
  public Ordered order(RefreshRequest request, Long userId, String jobId) {
    RefreshPlan plan = planning.plan(request);
    JobView job =
        jobs.order(
            new JobOrder(
                TYPE, plan.mode().word(), TYPE.word(), plan, userId, "Waiting to start", jobId));
    trail.note(AuditAction.CATALOG_REFRESH_STARTED, job.id(), request);
    return new Ordered(job, pastRuns.inWords(TYPE, plan.mode().word()));
  }

  /** A conflict if a refresh is under way; costs less than to plan one in vain. */
  public void requireNone() {
    jobs.requireNone(TYPE.word());
  }

  /** Whether one is under way. */
  public boolean isUnderWay() {
    return jobs.isUnderWay(TYPE.word());
  }

  /** A problem if a request cannot be fulfilled. */
  public void check(RefreshRequest request) {
    planning.plan(request);
  }

  /** A refresh by its job's id. */
  public Optional<JobView> find(String jobId) {
    return jobs.find(TYPE, jobId);
  }

  /** What came of a refresh so far; it must be known. */
  public RefreshOutcome outcome(String jobId) {
    return entities
        .createQuery("from Job j where j.publicId = :id", Job.class)
        .setParameter("id", jobId)
        .getResultStream()
        .findFirst()
        .map(RefreshOutcome::of)
        .orElseThrow();
  }

  /** The newest refreshes; {@code state} null for all. */
  public List<JobView> list(JobState state, int limit) {
    return jobs.list(TYPE, state, limit);
  }

  /** Cancels a refresh; what it has written so far stays. */
  public void cancel(String jobId) {
    jobs.cancel(TYPE, jobId);
  }
}
