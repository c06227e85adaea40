package org.cadenza.jobs;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/** The bridge from our job rows to Jakarta Batch: each execution is given a row, and keeps it. */
@Stateless
public class JobRunner {

  private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());

  @PersistenceContext EntityManager entities;
  @Inject JobLedger ledger;
  @Inject RunningJobs running;
  @Inject Clock clock;

  /**
   * Starts a batch execution for a job that waits, or whose execution was lost; does nothing for
   * any other. The row is taken first, in a transaction of its own.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void launch(long jobId) {
    String execution = UUID.randomUUID().toString();
    Optional<JobType> type = ledger.take(jobId, execution);
    if (type.isEmpty()) {
      return;
    }
    running.add(execution);
    Properties parameters = new Properties();
    parameters.setProperty("job", Long.toString(jobId));
    parameters.setProperty("execution", execution);
    try {
      running.started(
          execution, BatchRuntime.getJobOperator().start(type.get().batchName(), parameters));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "Job " + jobId + " does not start", e);
      running.remove(execution);
      giveBack(jobId, execution);
    }
  }

  private void giveBack(long jobId, String execution) {
    try {
      if (!ledger.setBack(jobId, execution)) {
        ledger.fail(jobId, execution, "The job could not be started");
      }
    } catch (JobLost e) {
      LOG.log(System.Logger.Level.INFO, "Job {0} was canceled meanwhile", jobId);
    }
  }

  /** The public id of the job under way with this key, as a transaction begun now sees it. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<String> active(String key) {
    return active(entities, key);
  }

  static Optional<String> active(EntityManager entities, String key) {
    return entities
        .createQuery("select j.publicId from Job j where j.activeKey = :key", String.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  /** Jobs that wait, and jobs whose execution has gone silent or belongs to an earlier start. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<Long> stranded(String owner, String nodePrefix) {
    return entities
        .createQuery(
            "select j.id from Job j where j.state = :pending or j.state = :running and"
                + " (j.lease.until is null or j.lease.until < :now"
                + " or j.lease.owner <> :owner and j.lease.owner like concat(:prefix, '%'))"
                + " order by j.id",
            Long.class)
        .setParameter("pending", JobState.PENDING)
        .setParameter("running", JobState.RUNNING)
        .setParameter("now", clock.instant())
        .setParameter("owner", owner)
        .setParameter("prefix", nodePrefix)
        .getResultList();
  }
}
