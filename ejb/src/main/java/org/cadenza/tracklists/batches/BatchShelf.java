package org.cadenza.tracklists.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cadenza.identity.Caller;
import org.cadenza.jobs.JobState;
import org.cadenza.persistence.Page;
import org.cadenza.persistence.SqlReader;
import org.cadenza.problems.Problem;

/** Reads batches and their pages. */
@ApplicationScoped
public class BatchShelf {

  private static final String OF_A_USER =
      " FROM job j WHERE j.type = 'TRACKLIST_BATCH' AND j.requested_by = ?";

  private static final String SELECT =
      "SELECT j.public_id, j.state, j.variant, j.created_at, j.updated_at, j.error,"
          + " j.requested_by, SUM(p.state = 'QUEUED'), SUM(p.state = 'PROCESSING'),"
          + " SUM(p.state = 'COMPLETED'), SUM(p.state = 'FAILED'), SUM(p.state = 'CANCELLED')"
          + " FROM job j LEFT JOIN import_batch_page p ON p.job_id = j.public_id"
          + " WHERE j.type = 'TRACKLIST_BATCH'";

  private static final String LIST =
      SELECT
          + " AND j.id IN (SELECT id FROM (SELECT j.id"
          + OF_A_USER
          + " ORDER BY j.created_at DESC, j.id DESC LIMIT ? OFFSET ?) AS these)"
          + " GROUP BY j.id ORDER BY j.created_at DESC, j.id DESC";

  /** Each part by an index of its own, for they are looked for each second. */
  private static final String LIVELY =
      SELECT
          + " AND j.id IN (SELECT id FROM (SELECT id FROM job WHERE type = 'TRACKLIST_BATCH'"
          + " AND state IN ('PENDING', 'RUNNING') UNION SELECT id FROM job"
          + " WHERE type = 'TRACKLIST_BATCH' AND updated_at >= ? LIMIT ?) AS these)"
          + " GROUP BY j.id ORDER BY j.id DESC";

  private static final String PAGES =
      "SELECT position, url, state, tracklist_id, cue_file_path, message, error"
          + " FROM import_batch_page WHERE job_id = ? ORDER BY position LIMIT ? OFFSET ?";

  @Inject SqlReader reader;

  /** One of the caller's, or anybody's for an admin. */
  public BatchView find(Caller caller, String id) {
    return Optional.ofNullable(BatchView.jobOf(id))
        .flatMap(this::ofJob)
        .filter(batch -> caller.mayChange(batch.ownerId()))
        .orElseThrow(() -> Problem.notFound("Batch", id));
  }

  /** The caller's, the newest first. */
  public Page<BatchView> page(Caller caller, Page.Asked asked) {
    return reader.page(
        LIST, "SELECT COUNT(*)" + OF_A_USER, List.of(caller.userId()), asked, BatchShelf::batch);
  }

  /** The pages of one of the caller's, in their order. */
  public Page<BatchPage> pages(Caller caller, String id, Page.Asked asked) {
    return reader.page(
        PAGES,
        "SELECT COUNT(*) FROM import_batch_page WHERE job_id = ?",
        List.of(find(caller, id).jobId()),
        asked,
        row ->
            new BatchPage(
                row.getInt(1),
                row.getString(2),
                BatchState.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7)));
  }

  /** Everybody's that are under way, or have changed at this time or since. */
  List<BatchView> lively(Instant since, int most) {
    return reader.list(LIVELY, List.of(since, most), BatchShelf::batch);
  }

  /** How the pages of a job stand. */
  BatchTally tally(String jobId) {
    return ofJob(jobId).orElseThrow().tally();
  }

  private Optional<BatchView> ofJob(String jobId) {
    return reader
        .list(SELECT + " AND j.public_id = ? GROUP BY j.id", List.of(jobId), BatchShelf::batch)
        .stream()
        .findFirst();
  }

  private static BatchView batch(ResultSet row) throws SQLException {
    return new BatchView(
        row.getString(1),
        JobState.valueOf(row.getString(2)),
        BatchPriority.valueOf(row.getString(3)),
        new BatchTally(
            row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(11), row.getLong(12)),
        SqlReader.time(row, 4),
        SqlReader.time(row, 5),
        row.getString(6),
        SqlReader.wholeNumber(row, 7));
  }
}
