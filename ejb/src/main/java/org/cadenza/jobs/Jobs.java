package org.cadenza.jobs;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.events.wakeups.AfterCommit;
import org.cadenza.problems.Problem;

/** Jobs, for those who order, watch and cancel them. */
@Stateless
public class Jobs {

  private static final int MOST_LINES = 1000;
  private static final Pattern PUBLIC_ID = Pattern.compile("[0-9a-z-]{1,64}");

  @PersistenceContext EntityManager entities;
  @Inject AfterCommit afterCommit;
  @Inject JobRunner runner;
  @Inject PastRuns pastRuns;
  @Inject AuditTrail trail;
  @Inject Event<JobEnded> endings;
  @Inject Clock clock;

  /**
   * A job with what was ordered.
   *
   * @param requestedBy null if nobody in particular wanted it
   */
  public record Wish<T>(JobView job, T parameters, Long requestedBy) {}

  /**
   * Orders a job; it starts after the commit. A conflict that names the other ({@code job_id}) if
   * one with the same key is under way.
   */
  public JobView order(JobOrder order) {
    return place(new Job(order, clock.instant()));
  }

  /**
   * Orders one more of a job that has failed or was canceled; a conflict if it is another state's.
   */
  public JobView retry(String publicId, Long userId) {
    Job job = byPublicId(publicId, LockModeType.NONE).orElseThrow(() -> unknown(publicId));
    if (job.state() != JobState.FAILED && job.state() != JobState.CANCELED) {
      throw Problem.conflict(
          "Only a failed or canceled job can be tried again; this one is " + job.state().word(),
          Map.of("status", job.state().word()));
    }
    if (job.orderKey() == null) {
      throw Problem.conflict("The job is of a release that kept no order", Map.of());
    }
    JobView again = place(job.again(userId, clock.instant()));
    trail.note(AuditAction.JOB_RETRIED, publicId, Map.of("job_id", again.id()));
    return again;
  }

  /** Notes a job that was done while its caller waited. */
  public JobView done(JobOrder order, String message, Object result) {
    Job job = new Job(order, clock.instant());
    job.start(job.publicId(), null, clock.instant());
    job.complete(message, result, clock.instant());
    entities.persist(job);
    return job.view(null);
  }

  private JobView place(Job job) {
    String key = job.orderKey();
    requireNone(key);
    entities.persist(job);
    try {
      entities.flush();
    } catch (PersistenceException e) {
      // Another request was quicker by a moment; its row is seen by a fresh transaction only.
      throw runner.active(key).map(Jobs::underWay).orElseThrow(() -> e);
    }
    long id = job.id();
    afterCommit.run(() -> runner.launch(id));
    return job.view(null);
  }

  /** A conflict that names the other if a job with this key is under way. */
  public void requireNone(String key) {
    Optional<String> other = JobRunner.active(entities, key);
    if (other.isPresent()) {
      throw underWay(other.get());
    }
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
    return byPublicId(publicId, LockModeType.NONE).filter(j -> j.type() == type).map(this::view);
  }

  /** What was ordered with a job that is there, as the record that was given. */
  public <T> T parameters(long id, Class<T> as) {
    return entities.find(Job.class, id).parameters(as);
  }

  /** A job by its public id, as its parameters and whoever wanted it. */
  public <T> Optional<Wish<T>> wish(JobType type, String publicId, Class<T> as) {
    return byPublicId(publicId, LockModeType.NONE)
        .filter(job -> job.type() == type)
        .map(job -> new Wish<>(view(job), job.parameters(as), job.requestedBy()));
  }

  /** A job of any type, with its log. */
  public JobDetails details(String publicId) {
    Job job = byPublicId(publicId, LockModeType.NONE).orElseThrow(() -> unknown(publicId));
    return new JobDetails(
        view(job),
        entities
            .createQuery(
                "select new org.cadenza.jobs.JobDetails$Line(e.createdAt, e.level, e.message)"
                    + " from JobEntry e where e.jobId = :job order by e.id desc",
                JobDetails.Line.class)
            .setParameter("job", job.id())
            .setMaxResults(MOST_LINES)
            .getResultStream()
            .sorted(Comparator.comparing(JobDetails.Line::timestamp))
            .toList());
  }

  /** The newest jobs; {@code type} and {@code state} null for all. */
  public List<JobView> list(JobType type, JobState state, int limit) {
    TypedQuery<Job> query =
        entities.createQuery(
            "from Job j where true = true"
                + (type == null ? "" : " and j.type = :type")
                + (state == null ? "" : " and j.state = :state")
                + " order by j.createdAt desc, j.id desc",
            Job.class);
    if (type != null) {
      query.setParameter("type", type);
    }
    if (state != null) {
      query.setParameter("state", state);
    }
    return query.setMaxResults(limit).getResultStream().map(this::view).toList();
  }

  /** Cancels a job; its execution notices before it writes again. A conflict if it is over. */
  public void cancel(JobType type, String publicId) {
    cancel(
        publicId,
        byPublicId(publicId, LockModeType.PESSIMISTIC_WRITE).filter(job -> job.type() == type));
  }

  /** Cancels a job of any type, likewise. */
  public void cancel(String publicId) {
    cancel(publicId, byPublicId(publicId, LockModeType.PESSIMISTIC_WRITE));
  }

  private void cancel(String publicId, Optional<Job> found) {
    Job job = found.orElseThrow(() -> unknown(publicId));
    if (job.state().isOver()) {
      throw Problem.conflict(
          "Job is already " + job.state().word(), Map.of("status", job.state().word()));
    }
    job.cancel(clock.instant());
    entities.persist(new JobEntry(job.id(), "info", "Canceled", clock.instant()));
    trail.note(AuditAction.JOB_CANCELED, publicId, Map.of("type", job.type()));
    endings.fire(new JobEnded(publicId, job.state(), null, null, clock.instant()));
  }

  private static Problem unknown(String publicId) {
    return Problem.notFound("Job", publicId);
  }

  private Optional<Job> byPublicId(String publicId, LockModeType lock) {
    if (!PUBLIC_ID.matcher(publicId).matches()) {
      // The column is ASCII, and comparing it with other text is an error.
      return Optional.empty();
    }
    return entities
        .createQuery("from Job j where j.publicId = :id", Job.class)
        .setParameter("id", publicId)
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
