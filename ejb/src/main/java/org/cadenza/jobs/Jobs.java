package org.cadenza.jobs;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cadenza.events.wakeups.AfterCommit;
import org.cadenza.problems.Problem;

/** Jobs, for those who order, watch and cancel them. */
@Stateless
public class Jobs {

  private static final Pattern PUBLIC_ID = Pattern.compile("[a-z-]{0,16}[0-9a-f-]{36}");

  @PersistenceContext EntityManager entities;
  @Inject AfterCommit afterCommit;
  @Inject JobRunner runner;
  @Inject PastRuns pastRuns;
  @Inject Clock clock;

  /**
   * Orders a job; it starts after the commit. A conflict that names the other ({@code job_id}) if
   * one with the same key is under way.
   */
  public JobView order(JobOrder order) {
    Optional<String> other = JobRunner.active(entities, order.activeKey());
    if (other.isPresent()) {
      throw underWay(other.get());
    }
    Job job = new Job(order, clock.instant());
    entities.persist(job);
    try {
      entities.flush();
    } catch (PersistenceException e) {
      // Another request was quicker by a moment; its row is seen by a fresh transaction only.
      throw runner.active(order.activeKey()).map(Jobs::underWay).orElseThrow(() -> e);
    }
    long id = job.id();
    afterCommit.run(() -> runner.launch(id));
    return job.view(null);
  }

  /** Whether a job with this key is under way. */
  public boolean isUnderWay(String key) {
    return JobRunner.active(entities, key).isPresent();
  }

  private static RuntimeException underWay(String publicId) {
    return Problem.conflict(
        "Such a job is already running: " + publicId, Map.of("job_id", publicId));
  }

  /** A job by its public id; empty if there is none of this type. */
  public Optional<JobView> find(JobType type, String publicId) {
    return byPublicId(type, publicId, LockModeType.NONE).map(this::view);
  }

  /** The newest jobs of a type; {@code state} null for all. */
  public List<JobView> list(JobType type, JobState state, int limit) {
    TypedQuery<Job> query =
        entities.createQuery(
            "from Job j where j.type = :type"
                + (state == null ? "" : " and j.state = :state")
                + " order by j.createdAt desc, j.id desc",
            Job.class);
    query.setParameter("type", type);
    if (state != null) {
      query.setParameter("state", state);
    }
    return query.setMaxResults(limit).getResultStream().map(this::view).toList();
  }

  /** Cancels a job; its execution notices before it writes again. A conflict if it is over. */
  public void cancel(JobType type, String publicId) {
    Job job =
        byPublicId(type, publicId, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(() -> Problem.notFound("Job", publicId));
    if (job.state().isOver()) {
      throw Problem.conflict(
          "Job is already " + job.state().word(), Map.of("status", job.state().word()));
    }
    job.cancel(clock.instant());
  }

  private Optional<Job> byPublicId(JobType type, String publicId, LockModeType lock) {
    if (!PUBLIC_ID.matcher(publicId).matches()) {
      // The column is ASCII, and comparing it with other text is an error.
      return Optional.empty();
    }
    return entities
        .createQuery("from Job j where j.publicId = :id and j.type = :type", Job.class)
        .setParameter("id", publicId)
        .setParameter("type", type)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  private JobView view(Job job) {
    Instant estimate = null;
    if (!job.state().isOver() && job.startedAt() != null) {
      estimate =
          pastRuns
              .average(job.type(), job.variant())
              .map(length -> job.startedAt().plus(length))
              .filter(end -> end.isAfter(clock.instant()))
              .orElse(null);
    }
    return job.view(estimate);
  }
}
