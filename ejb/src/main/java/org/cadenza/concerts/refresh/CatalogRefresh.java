package org.cadenza.concerts.refresh;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cadenza.concerts.catalog.Artist;
import org.cadenza.jobs.Job;
import org.cadenza.jobs.JobOrder;
import org.cadenza.jobs.JobState;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.jobs.Jobs;
import org.cadenza.jobs.PastRuns;
import org.cadenza.problems.Problem;

/** Refreshing the catalog from its source, one refresh at a time. */
@Stateless
public class CatalogRefresh {

  private static final JobType TYPE = JobType.CATALOG_REFRESH;

  private static final List<String> OF_ALL =
      List.of(RefreshMode.FULL.word(), RefreshMode.INCREMENTAL.word());

  /** Sources date postings loosely; a day more than needed is read again. */
  private static final Duration OVERLAP = Duration.ofDays(1);

  @PersistenceContext EntityManager entities;
  @Inject Jobs jobs;
  @Inject PastRuns pastRuns;

  /**
   * A refresh that was ordered.
   *
   * @param estimate how long past ones of the kind took, in words; null if there was none
   */
  public record Ordered(JobView job, String estimate) {}

  /** Orders a refresh; a conflict naming the other job if one is under way. */
  public Ordered order(RefreshRequest request, long userId) {
    RefreshPlan plan = plan(request);
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

  private RefreshPlan plan(RefreshRequest request) {
    List<Long> artists = sourceIds(request.artists());
    if (!artists.isEmpty() || request.since() != null) {
      return new RefreshPlan(RefreshMode.PARTIAL, artists, request.since(), null);
    }
    Optional<Instant> last = lastSuccess();
    if (request.force() || last.isEmpty()) {
      return new RefreshPlan(RefreshMode.FULL, List.of(), null, null);
    }
    return new RefreshPlan(RefreshMode.INCREMENTAL, missed(), null, last.get().minus(OVERLAP));
  }

  /** The artists that the last refresh of all could not read. */
  private List<Long> missed() {
    return entities
        .createQuery(
            "from Job j where j.type = :type and j.state = :state and j.variant in :variants"
                + " order by j.createdAt desc, j.id desc",
            Job.class)
        .setParameter("type", TYPE)
        .setParameter("state", JobState.COMPLETED)
        .setParameter("variants", OF_ALL)
        .setMaxResults(1)
        .getResultStream()
        .map(job -> job.checkpoint(RefreshPoint.class))
        .filter(Objects::nonNull)
        .flatMap(point -> point.unread().stream())
        .toList();
  }

  /** When the last refresh of all started; empty before the first full one. */
  private Optional<Instant> lastSuccess() {
    if (pastRuns.last(TYPE, RefreshMode.FULL.word()).isEmpty()) {
      return Optional.empty();
    }
    return entities
        .createQuery(
            "select max(j.startedAt) from Job j where j.type = :type and j.state = :state"
                + " and j.variant in :variants",
            Instant.class)
        .setParameter("type", TYPE)
        .setParameter("state", JobState.COMPLETED)
        .setParameter("variants", OF_ALL)
        .getResultStream()
        .findFirst();
  }

  private List<Long> sourceIds(List<Long> artists) {
    List<Long> sourceIds = new ArrayList<>();
    for (int i = 0; i < artists.size(); i++) {
      Artist artist = entities.find(Artist.class, artists.get(i));
      if (artist == null) {
        throw Problem.invalid("artists[" + i + "]", "is no artist we know: " + artists.get(i));
      }
      sourceIds.add(artist.sourceId());
    }
    return sourceIds;
  }
}
