package org.cadenza.jobs;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.cadenza.nodes.Roster;
import org.cadenza.persistence.Lease;
import org.cadenza.settings.Node;

/** The bridge from our job rows to Jakarta Batch: each execution is given a row, and keeps it. */
@Stateless
public class JobRunner {

  private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());

  @PersistenceContext EntityManager entities;
  @Inject JobLedger ledger;
  @Inject RunningJobs running;
  @Inject Roster roster;
  @Inject Node node;

  /**
   * Starts a batch execution for a job that waits, or whose execution was lost; does nothing for
   * any other. The row is taken first, in a transaction of its own.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void launch(long jobId) {
    String execution = UUID.randomUUID().toString();
    // Before the row is ours, for a row of ours without a living execution is an orphan.
    running.add(execution);
    Optional<JobType> type = take(jobId, execution);
    if (type.isEmpty()) {
      return;
    }
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

  private Optional<JobType> take(long jobId, String execution) {
    Optional<JobType> type = Optional.empty();
    try {
      type = ledger.take(jobId, execution, running::isAlive);
      return type;
    } finally {
      if (type.isEmpty()) {
        running.remove(execution);
      }
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

  /**
   * Jobs that wait, and jobs that nobody alive executes.
   *
   * @param alive executions of this server
   */
  @SuppressWarnings("unchecked")
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<Long> stranded(Collection<String> alive) {
    List<String> mine = new ArrayList<>(alive);
    mine.add("");
    return entities
        .createNativeQuery(
            "SELECT id FROM job WHERE state = 'PENDING' OR state = 'RUNNING' AND"
                + Lease.orphaned("COALESCE(execution, '-')")
                + "ORDER BY id",
            Long.class)
        .setParameter("me", node.owner())
        .setParameter("gone", roster.gone("job", "state = 'RUNNING'"))
        .setParameter("mine", mine)
        .getResultList();
  }
}
