package org.cadenza.tracklists.batches;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.identity.Caller;
import org.cadenza.jobs.JobOrder;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.jobs.Jobs;
import org.cadenza.persistence.SqlReader;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.imports.SetImports;

/** Orders batches, and cancels them. */
@Stateless
public class Batches {

  static final JobType TYPE = JobType.TRACKLIST_BATCH;

  /** Each has a thread of its own, though the site is asked for one page at a time. */
  private static final int MOST = 20;

  private static final int MOST_OF_ONE_USER = 5;
  private static final long LATER_SECONDS = 120;

  private static final String UNDER_WAY =
      "SELECT COUNT(*) FROM job WHERE type = 'TRACKLIST_BATCH'"
          + " AND state IN ('PENDING', 'RUNNING') AND (? = 0 OR requested_by = ?)";

  /** Milliseconds of a page, from the last hundred that were imported. */
  private static final String MEAN =
      "SELECT AVG(millis) FROM (SELECT TIMESTAMPDIFF(MICROSECOND, started_at, ended_at) / 1000"
          + " AS millis FROM import_batch_page WHERE state = 'COMPLETED'"
          + " ORDER BY ended_at DESC LIMIT 100) AS last_ones";

  @Inject Jobs jobs;
  @Inject SetImports imports;
  @Inject BatchRows rows;
  @Inject BatchShelf shelf;
  @Inject SqlReader reader;
  @Inject Clock clock;

  /**
   * A batch that was taken.
   *
   * @param estimate by how long pages took before; null if none was imported yet
   */
  public record Ordered(BatchView batch, Instant estimate) {}

  /** Has pages imported. */
  public Ordered order(Caller caller, BatchOrder order) {
    requireAddresses(order);
    JobView job = order(order, UUID.randomUUID().toString());
    return new Ordered(
        shelf.find(caller, BatchView.idOf(job.id())), estimate(caller.userId(), order.priority()));
  }

  /** A problem if one of the pages is none of the site's. */
  public void requireAddresses(BatchOrder order) {
    for (int i = 0; i < order.urls().size(); i++) {
      try {
        imports.address(order.urls().get(i));
      } catch (Problem e) {
        throw Problem.refused(e.code(), "urls[" + i + "]", e.getMessage());
      }
    }
  }

  /** The same by a job that is called so. */
  public JobView order(BatchOrder order, String jobId) {
    // Before all limits: a schedule's may have been ordered already, and count among them.
    jobs.requireNone(jobId);
    // One order of a user after the other, so that none passes the limit beside another.
    reader.list(
        "SELECT id FROM user_account WHERE id = ? FOR UPDATE",
        List.of(order.ownerId()),
        row -> row.getLong(1));
    if (underWay(order.ownerId()) >= MOST_OF_ONE_USER) {
      throw Problem.tooMany(
          "At most " + MOST_OF_ONE_USER + " batches of one user at a time", LATER_SECONDS);
    } else if (underWay(0) >= MOST) {
      throw Problem.unavailable("Many batches are under way already", LATER_SECONDS);
    }
    JobView job =
        jobs.order(
            new JobOrder(
                TYPE,
                order.priority().name(),
                jobId,
                order,
                order.ownerId(),
                "Waiting to start",
                jobId));
    rows.add(job.id(), order.urls());
    return job;
  }

  /** Cancels one of the caller's; a conflict if it is over. */
  public void cancel(Caller caller, String id) {
    BatchView batch = shelf.find(caller, id);
    if (batch.status().isOver()) {
      throw Problem.conflict(
          "The batch is already " + batch.status().word(), Map.of("status", batch.status().word()));
    }
    jobs.cancel(TYPE, batch.jobId());
  }

  /** Of one user, or of all for 0. */
  private long underWay(long ownerId) {
    return reader.number(UNDER_WAY, List.of(ownerId, ownerId));
  }

  /** When what of a user goes before a batch of his, and itself, will be done. */
  private Instant estimate(long ownerId, BatchPriority priority) {
    Double mean =
        reader
            .list(MEAN, List.of(), row -> row.getObject(1) == null ? null : row.getDouble(1))
            .get(0);
    if (mean == null) {
      return null;
    }
    List<String> ahead = priority.atLeast();
    List<Object> values = new ArrayList<>(ahead);
    values.add(ownerId);
    long pages =
        reader.number(
            "SELECT COUNT(*) FROM job j JOIN import_batch_page p ON p.job_id = j.public_id"
                + " AND p.state IN ('QUEUED', 'PROCESSING') WHERE j.type = 'TRACKLIST_BATCH'"
                + " AND j.state IN ('PENDING', 'RUNNING') AND j.variant IN ("
                + SqlReader.places(ahead.size())
                + ") AND j.requested_by = ?",
            values);
    return clock.instant().plusMillis(Math.round(mean * pages));
  }
}
