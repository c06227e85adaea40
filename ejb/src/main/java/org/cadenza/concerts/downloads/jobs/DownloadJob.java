package org.cadenza.concerts.downloads.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.concerts.downloads.Download;
import org.cadenza.concerts.downloads.DownloadState;
import org.cadenza.jobs.JobDetails;
import org.cadenza.jobs.JobState;
import org.cadenza.jobs.JobType;
import org.cadenza.jobs.JobView;
import org.cadenza.persistence.SqlReader;

/**
 * A download as it is told as a job.
 *
 * @param error why it failed
 * @param blocked what it waits for
 * @param completedAt when it was complete, be it so still or not
 */
record DownloadJob(
    long id,
    String publicId,
    long showId,
    DownloadState state,
    int progress,
    int tracksDone,
    int tracksTotal,
    long bytes,
    int retries,
    String error,
    String blocked,
    Instant createdAt,
    Instant startedAt,
    Instant updatedAt,
    Instant completedAt) {

  static final String SELECT =
      "SELECT id, public_id, show_id, state, progress, tracks_done, tracks_total, bytes_done,"
          + " retry_count, error_message, blocked_reason, created_at, started_at, updated_at,"
          + " downloaded_at FROM download WHERE state <> 'REMOVING'";

  static DownloadJob of(ResultSet row) throws SQLException {
    return new DownloadJob(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        DownloadState.valueOf(row.getString(4)),
        row.getInt(5),
        row.getInt(6),
        row.getInt(7),
        row.getLong(8),
        row.getInt(9),
        row.getString(10),
        row.getString(11),
        SqlReader.time(row, 12),
        SqlReader.time(row, 13),
        SqlReader.time(row, 14),
        SqlReader.time(row, 15));
  }

  JobView view() {
    JobState as = jobState();
    Instant ended = as == JobState.COMPLETED ? completedAt : as.isOver() ? updatedAt : null;
    // What turned out to be damaged long after it was complete took no time until then.
    boolean isTimed = as == JobState.COMPLETED || completedAt == null;
    return new JobView(
        Download.JOB_PREFIX + publicId,
        JobType.DOWNLOAD,
        as,
        progress,
        message(),
        createdAt,
        startedAt,
        ended,
        null,
        startedAt == null || ended == null || !isTimed
            ? null
            // The difference of the times that are shown.
            : Math.max(0, ended.getEpochSecond() - startedAt.getEpochSecond()),
        as == JobState.COMPLETED ? result() : null,
        as == JobState.FAILED ? error : null);
  }

  /** Its log is what its row remembers. */
  JobDetails details() {
    List<JobDetails.Line> lines = new ArrayList<>();
    lines.add(new JobDetails.Line(createdAt, "info", "Queued as download " + id));
    if (startedAt != null) {
      lines.add(new JobDetails.Line(startedAt, "info", "Started"));
    }
    if (retries > 0) {
      lines.add(
          new JobDetails.Line(updatedAt, "warning", "Requests that were tried again: " + retries));
    }
    if (blocked != null) {
      lines.add(new JobDetails.Line(updatedAt, "warning", blocked));
    }
    if (jobState().isOver()) {
      boolean failed = state == DownloadState.FAILED;
      lines.add(new JobDetails.Line(updatedAt, failed ? "error" : "info", message()));
    }
    return new JobDetails(view(), lines);
  }

  private JobState jobState() {
    return switch (state) {
      case PENDING -> JobState.PENDING;
      case IN_PROGRESS -> JobState.RUNNING;
      case COMPLETED -> JobState.COMPLETED;
      case FAILED -> JobState.FAILED;
      case CANCELLED -> JobState.CANCELED;
      case REMOVING -> throw new IllegalStateException("It is not read");
    };
  }

  private String message() {
    return switch (state) {
      case PENDING -> blocked == null ? "Waiting for its turn" : blocked;
      case FAILED -> error;
      case CANCELLED -> "Canceled";
      default -> tracksDone + " of " + tracksTotal + " tracks";
    };
  }

  private Map<String, Object> result() {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("download_id", id);
    result.put("show_id", showId);
    result.put("tracks", tracksDone);
    result.put("bytes", bytes);
    return result;
  }
}
