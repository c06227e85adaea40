package org.cadenza.tracklists.imports;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cadenza.jobs.Job;
import org.cadenza.jobs.JobLedger;
import org.cadenza.jobs.JobLost;
import org.cadenza.jobs.JobOrder;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.jobs.Jobs;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;
import org.cadenza.problems.Problem;

/**
 * The transactions of imports: list, cue file and the job's end are one, so that nothing is made
 * twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportLedger {

  static final JobType TYPE = JobType.TRACKLIST_IMPORT;
  private static final String DONE = "Imported";

  /** Each waits in a thread of its own for the site, which is asked one at a time. */
  private static final int MOST = 50;

  private static final long LATER_SECONDS = 120;

  @PersistenceContext EntityManager entities;
  @Inject ImportedLists lists;
  @Inject Jobs jobs;
  @Inject JobLedger ledger;
  @Inject SqlReader reader;
  @Inject SqlWriter writer;

  /** Has one made; a problem if very many are under way. */
  public JobView order(ImportOrder order) {
    long underWay =
        reader.number(
            "SELECT COUNT(*) FROM job WHERE type = ? AND state IN ('PENDING', 'RUNNING')",
            List.of(TYPE.name()));
    if (underWay >= MOST) {
      throw Problem.unavailable(
          "IMPORT_FAILED",
          underWay + " imports are under way already",
          LATER_SECONDS,
          Map.of("url", order.address().url()));
    }
    JobView job = jobs.order(jobOf(order));
    call(order, job.id());
    return job;
  }

  /** Keeps what was read while its user waited. */
  public Imported keep(ImportOrder order, Prepared prepared) {
    Imported imported = lists.keep(order, prepared);
    call(order, jobs.done(jobOf(order), message(imported), imported.result()).id());
    return imported;
  }

  /** Keeps what a job has read, and ends it. */
  public void complete(long jobId, String execution, ImportOrder order, Prepared prepared)
      throws JobLost {
    Job job = ledger.held(jobId, execution);
    if (job.requestedBy() == null) {
      throw Problem.refused("user_id", "Whoever wanted this is no user any more");
    }
    Imported imported = lists.keep(order, prepared);
    ledger.complete(jobId, execution, message(imported), imported.result());
    call(order, job.publicId());
  }

  /** It cannot be made. */
  public void fail(long jobId, String execution, String why) {
    ledger.fail(jobId, execution, why);
  }

  /** The last one that a user has called by this id. */
  public Optional<JobView> find(long userId, String correlationId) {
    return reader
        .list(
            "SELECT job_id FROM tracklist_import WHERE owner_id = ? AND correlation_id = ?",
            List.of(userId, correlationId),
            row -> row.getString(1))
        .stream()
        .findFirst()
        .flatMap(id -> jobs.find(TYPE, id));
  }

  private static String message(Imported imported) {
    return imported.message() == null ? DONE : DONE + ". " + imported.message();
  }

  private static JobOrder jobOf(ImportOrder order) {
    String id = UUID.randomUUID().toString();
    String variant = order.pasted() == null ? "page" : "pasted";
    // Each its own key: any number may be made at once.
    return new JobOrder(TYPE, variant, id, order, order.ownerId(), "Waiting to start", id);
  }

  private void call(ImportOrder order, String jobId) {
    entities.flush();
    writer.change(
        "INSERT INTO tracklist_import (owner_id, correlation_id, job_id) VALUES (?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE job_id = VALUES(job_id)",
        List.of(order.ownerId(), order.correlationId(), jobId));
  }
}
