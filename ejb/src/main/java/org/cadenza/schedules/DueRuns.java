package org.cadenza.schedules;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cadenza.jobs.JobEnded;
import org.cadenza.jobs.JobState;
import org.cadenza.persistence.SqlReader;

/**
 * Notes that schedules are due. A due time is noted together with the next one, so it is noted
 * once; its job is ordered afterwards, under an id that stands for the due time, so whatever breaks
 * off between is made up for and nothing runs twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DueRuns {

  private static final int MOST = 100;

  /** Some of those that wait may have been refused for now, and must be in no other's way. */
  private static final int MOST_WAITING = 2000;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  @PersistenceContext EntityManager entities;
  @Inject SqlReader reader;
  @Inject Endings endings;
  @Inject Clock clock;

  /** Schedules that are due, of wings whose scheduler runs. */
  @SuppressWarnings("unchecked")
  public List<Long> due() {
    return entities
        .createNativeQuery(
            "SELECT s.id FROM schedule s JOIN scheduler r ON r.wing = s.wing AND r.running"
                + " WHERE s.next_run <= :now ORDER BY s.next_run LIMIT :most",
            Long.class)
        .setParameter("now", clock.instant())
        .setParameter("most", MOST)
        .getResultList();
  }

  /** Notes that a schedule runs, unless another server has, or it is late and is to be skipped. */
  public void note(long id) {
    Schedule schedule = entities.find(Schedule.class, id, LockModeType.PESSIMISTIC_WRITE);
    Instant now = clock.instant();
    if (schedule == null || !schedule.isDue(now)) {
      return;
    }
    Instant due = schedule.nextRun();
    String jobId = "schedule-" + id + "-" + STAMP.format(due);
    if (schedule.isToBeSkipped(now) || hasRun(jobId)) {
      schedule.pass(now);
      return;
    }
    entities.persist(new Execution(id, due, jobId, now));
    schedule.runs(jobId, now);
  }

  /** Whether this due time has been noted: where clocks were put back, it comes once more. */
  private boolean hasRun(String jobId) {
    return !entities
        .createQuery("select e.id from Execution e where e.jobId = :jobId", Long.class)
        .setParameter("jobId", jobId)
        .getResultList()
        .isEmpty();
  }

  /** Executions whose jobs are still to be ordered. */
  public List<Long> waiting() {
    return entities
        .createQuery(
            "select e.id from Execution e where e.status = :pending order by e.id", Long.class)
        .setParameter("pending", ExecutionStatus.PENDING)
        .setMaxResults(MOST_WAITING)
        .getResultList();
  }

  /** Ends executions whose jobs ended unheard, as those in a backup that its restoring ended. */
  public void catchUp() {
    reader
        .list(
            "SELECT j.public_id, j.state, j.message, j.completed_at FROM schedule_execution e"
                + " JOIN job j ON j.public_id = e.job_id WHERE e.status IN ('PENDING', 'RUNNING')"
                + " AND j.state IN ('COMPLETED', 'FAILED', 'CANCELED') ORDER BY e.id",
            List.of(),
            row ->
                new JobEnded(
                    row.getString(1),
                    JobState.valueOf(row.getString(2)),
                    null,
                    row.getString(2).equals("FAILED") ? row.getString(3) : null,
                    SqlReader.time(row, 4)))
        .forEach(endings::note);
  }

  /** What is to be ordered for an execution. */
  public record Work(String type, String jobId, java.util.Map<String, Object> parameters) {}

  /** The work of an execution that waits; empty if it does not any more. */
  public Optional<Work> work(long executionId) {
    Execution execution = entities.find(Execution.class, executionId);
    if (execution == null || !execution.isPending()) {
      return Optional.empty();
    }
    Schedule schedule = entities.find(Schedule.class, execution.scheduleId());
    return Optional.of(new Work(schedule.type(), execution.jobId(), schedule.parameters()));
  }

  /**
   * The job of an execution is ordered, or could not be.
   *
   * @param refusal why not; null if it is
   */
  public void settle(long executionId, String refusal) {
    Execution execution =
        entities.find(Execution.class, executionId, LockModeType.PESSIMISTIC_WRITE);
    if (execution == null || !execution.isPending()) {
      return;
    }
    if (refusal == null) {
      execution.ordered();
      return;
    }
    Instant now = clock.instant();
    execution.refused(refusal, now);
    entities
        .find(Schedule.class, execution.scheduleId(), LockModeType.PESSIMISTIC_WRITE)
        .ended(execution.jobId(), ExecutionStatus.FAILED, execution.length(now));
  }
}
