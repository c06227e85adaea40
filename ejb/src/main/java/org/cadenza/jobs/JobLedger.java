package org.cadenza.jobs;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.cadenza.nodes.Roster;
import org.cadenza.persistence.Lease;
import org.cadenza.settings.Node;

/**
 * What executions write into their job's row. Every write locks the row and asks first whether it
 * is still theirs, so a job that was canceled or taken over is never written to by a straggler.
 */
@Stateless
public class JobLedger {

  @PersistenceContext EntityManager entities;
  @Inject Node node;
  @Inject Roster roster;
  @Inject Event<JobEnded> endings;
  @Inject Clock clock;

  /**
   * Takes a job for an execution; empty if it is over, or somebody alive holds it.
   *
   * @param ours whether an execution is alive on this server; asked while the row is locked
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<JobType> take(long jobId, String execution, Predicate<String> ours) {
    Job job = entities.find(Job.class, jobId, LockModeType.PESSIMISTIC_WRITE);
    if (job == null
        || job.state().isOver()
        || (job.state() == JobState.RUNNING && isHeld(job, ours))) {
      return Optional.empty();
    }
    String what = job.type().word().replace('_', ' ');
    note(jobId, "info", job.startedAt() == null ? "Started " + what : "Went on with " + what);
    job.start(execution, new Lease(node.owner()), clock.instant());
    return Optional.of(job.type());
  }

  private boolean isHeld(Job job, Predicate<String> ours) {
    String owner = job.lease() == null ? null : job.lease().owner();
    if (owner == null) {
      return false;
    }
    return owner.equals(node.owner())
        ? job.execution() != null && ours.test(job.execution())
        : roster.isPresent(owner);
  }

  /**
   * The row, locked, for the execution that holds it. In the transaction that writes the work
   * itself, so that both are kept or neither.
   *
   * @throws JobLost if the execution holds it no more
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Job held(long jobId, String execution) throws JobLost {
    Job job = entities.find(Job.class, jobId, LockModeType.PESSIMISTIC_WRITE);
    if (job == null || !job.isRunAs(execution)) {
      throw new JobLost();
    }
    return job;
  }

  /** Ends it well. */
  public void complete(long jobId, String execution, String message, Object result) throws JobLost {
    Job job = held(jobId, execution);
    Instant now = clock.instant();
    job.complete(message, result, now);
    note(jobId, "info", message);
    endings.fire(new JobEnded(job.publicId(), job.state(), result, null, now));
  }

  /** Ends it badly; nothing if it was canceled or taken over. */
  public void fail(long jobId, String execution, String why) {
    Job job = entities.find(Job.class, jobId, LockModeType.PESSIMISTIC_WRITE);
    if (job != null && job.isRunAs(execution)) {
      Instant now = clock.instant();
      job.fail(why, now);
      entities.persist(new JobEntry(jobId, "error", why, now));
      endings.fire(new JobEnded(job.publicId(), job.state(), null, why, now));
    }
  }

  /**
   * Gives a job back after a fault that is not its own, such as a database that was away: the next
   * sweep starts it again from its checkpoint.
   *
   * @return false if it has been given back too often without getting any further
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean setBack(long jobId, String execution) throws JobLost {
    return held(jobId, execution).setBack(clock.instant());
  }

  /** Adds a line to a job's log. */
  public void note(long jobId, String level, String message) {
    entities.persist(new JobEntry(jobId, level, message, clock.instant()));
  }
}
