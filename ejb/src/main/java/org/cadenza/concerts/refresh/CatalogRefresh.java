package org.cadenza.concerts.refresh;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
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

  @Inject Jobs jobs;
  @Inject PastRuns pastRuns;
  @Inject RefreshPlanning planning;

  /**
   * A refresh that was ordered.
   *
   * @param estimate how long past ones of the kind took, in words; null if there was none
   */
  public record Ordered(JobView job, String estimate) {}

  /** Orders a refresh; a conflict naming the other job if one is under way. */
  public Ordered order(RefreshRequest request, long userId) {
    RefreshPlan plan = planning.plan(request);
    JobView job =
        jobs.order(
            new JobOrder(TYPE, plan.mode().word(), TYPE.word(), plan, userId, "Waiting to start"));
    return new Ordered(job, pastRuns.inWords(TYPE, plan.mode().word()));
  }

  /** A refresh by its job's id. */
  public Optional<JobView> find(String jobId) {
    return jobs.find(TYPE, jobId);
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
