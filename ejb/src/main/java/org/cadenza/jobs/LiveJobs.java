package org.cadenza.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.cadenza.live.LiveEvent;
import org.cadenza.live.LiveSource;
import org.cadenza.persistence.SqlReader;

/** Jobs, for those who listen; without what may be long. */
@ApplicationScoped
public class LiveJobs implements LiveSource {

  private static final String COLUMNS =
      "SELECT public_id, type, state, progress, message, created_at, started_at, completed_at,"
          + " error, requested_by FROM job";

  private static final String QUERY =
      COLUMNS
          + " WHERE state IN ('PENDING', 'RUNNING') UNION "
          + COLUMNS
          + " WHERE updated_at >= ? ORDER BY created_at DESC LIMIT ?";

  @Inject SqlReader reader;

  record LiveJob(
      String id,
      JobType type,
      JobState status,
      int progress,
      String message,
      Instant createdAt,
      Instant startedAt,
      Instant completedAt,
      String error) {}

  @Override
  public List<LiveEvent> look(Instant since) {
    return reader.list(QUERY, List.of(since, MOST), LiveJobs::event);
  }

  private static LiveEvent event(ResultSet row) throws SQLException {
    LiveJob job =
        new LiveJob(
            row.getString(1),
            JobType.valueOf(row.getString(2)),
            JobState.valueOf(row.getString(3)),
            row.getInt(4),
            row.getString(5),
            SqlReader.time(row, 6),
            SqlReader.time(row, 7),
            SqlReader.time(row, 8),
            row.getString(9));
    return new LiveEvent("job", job.id(), SqlReader.wholeNumber(row, 10), job);
  }
}
