package org.cadenza.schedules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.cadenza.jobs.JobEnded;

/** Notes what came of the jobs of schedules, in the transaction that ends the job. */
@ApplicationScoped
public class Endings {

  @PersistenceContext EntityManager entities;

  void note(@Observes JobEnded job) {
    entities
        .createQuery("from Execution e where e.jobId = :job", Execution.class)
        .setParameter("job", job.id())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .ifPresent(execution -> note(job, execution));
  }

  private void note(JobEnded job, Execution execution) {
    execution.ended(job);
    entities
        .find(Schedule.class, execution.scheduleId(), LockModeType.PESSIMISTIC_WRITE)
        .ended(job.id(), ExecutionStatus.valueOf(job.state().name()), execution.length(job.at()));
  }
}
