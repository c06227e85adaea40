package org.cadenza.tracklists.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cadenza.jobs.JobEnded;
import org.cadenza.jobs.JobState;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;
import org.cadenza.tracklists.imports.Imported;

/** Writes the pages of batches, in the transaction of whoever calls. */
@ApplicationScoped
class BatchRows {

  private static final String OPEN = " AND state IN ('QUEUED', 'PROCESSING')";
  private static final int LONGEST = 1000;

  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject Clock clock;

  /** The pages of a new job; nothing if it has some. */
  void add(String jobId, List<String> urls) {
    if (reader.number("SELECT COUNT(*) FROM import_batch_page WHERE job_id = ?", List.of(jobId))
        > 0) {
      return;
    }
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < urls.size(); i++) {
      rows.add(List.of(jobId, i + 1, urls.get(i)));
    }
    writer.add(
        "INSERT INTO import_batch_page (job_id, position, url, state) VALUES (?, ?, ?, 'QUEUED')",
        rows);
  }

  /** The first that is not done; empty at the end. */
  Optional<BatchPage> next(String jobId) {
    return reader
        .list(
            "SELECT position, url, state FROM import_batch_page WHERE job_id = ?"
                + OPEN
                + " ORDER BY position LIMIT 1",
            List.of(jobId),
            row ->
                new BatchPage(
                    row.getInt(1),
                    row.getString(2),
                    BatchState.valueOf(row.getString(3)),
                    null,
                    null,
                    null,
                    null))
        .stream()
        .findFirst();
  }

  void begin(String jobId, BatchPage page) {
    change("state = 'PROCESSING', started_at = ?", jobId, page, clock.instant());
  }

  void complete(String jobId, BatchPage page, Imported imported) {
    change(
        "state = 'COMPLETED', tracklist_id = ?, cue_file_path = ?, message = ?, ended_at = ?",
        jobId,
        page,
        imported.list().id(),
        imported.cuePath(),
        imported.message() == null ? null : cut(imported.message()),
        clock.instant());
  }

  void fail(String jobId, BatchPage page, String why) {
    change("state = 'FAILED', error = ?, ended_at = ?", jobId, page, cut(why), clock.instant());
  }

  /** All that are not done. */
  void failRest(String jobId, String why) {
    endRest(jobId, BatchState.FAILED, why);
  }

  /** Whatever ends the job, ends what of it is not done. */
  void end(@Observes JobEnded job) {
    if (next(job.id()).isPresent()) {
      boolean isCanceled = job.state() == JobState.CANCELED;
      endRest(job.id(), isCanceled ? BatchState.CANCELLED : BatchState.FAILED, job.error());
    }
  }

  private void endRest(String jobId, BatchState state, String why) {
    writer.change(
        "UPDATE import_batch_page SET state = ?, error = ?, ended_at = ? WHERE job_id = ?" + OPEN,
        Arrays.asList(state.name(), why == null ? null : cut(why), clock.instant(), jobId));
  }

  private void change(String what, String jobId, BatchPage page, Object... values) {
    List<Object> all = new ArrayList<>(Arrays.asList(values));
    all.add(jobId);
    all.add(page.position());
    writer.change(
        "UPDATE import_batch_page SET " + what + " WHERE job_id = ? AND position = ?", all);
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
