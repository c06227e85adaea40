package org.cadenza.schedules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.persistence.Page;
import org.cadenza.persistence.SqlReader;
import org.cadenza.problems.Problem;
import org.cadenza.settings.Json;

/** Reads the schedules of a wing. */
@ApplicationScoped
public class ScheduleList {

  private static final String SELECT =
      "SELECT id, name, description, type, cron_expr, time_zone, missed_runs, status, parameters,"
          + " next_run, last_run, last_job_id, last_status, run_count, fail_count, ended_count,"
          + " ended_millis, created_at, updated_at, created_by FROM schedule WHERE wing = ?";

  @Inject SqlReader reader;

  /** Which of them; each part may be null. */
  public record Filter(ScheduleStatus status, String type) {}

  /** A page of them, the oldest first. */
  public Page<ScheduleView> page(String wing, Filter filter, Page.Asked asked) {
    StringBuilder which = new StringBuilder();
    List<Object> values = new ArrayList<>(List.of(wing));
    if (filter.status() != null) {
      which.append(" AND status = ?");
      values.add(filter.status().name());
    }
    if (filter.type() != null) {
      which.append(" AND type = ?");
      values.add(filter.type());
    }
    return reader.page(
        SELECT + which + " ORDER BY id LIMIT ? OFFSET ?",
        "SELECT COUNT(*) FROM schedule WHERE wing = ?" + which,
        values,
        asked,
        ScheduleList::schedule);
  }

  /** One of them. */
  public ScheduleView details(String wing, long id) {
    return reader.list(SELECT + " AND id = ?", List.of(wing, id), ScheduleList::schedule).stream()
        .findFirst()
        .orElseThrow(() -> Problem.notFound("Schedule", id));
  }

  /** Some of them by their numbers, the oldest first. */
  public List<ScheduleView> some(String wing, List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>(List.of(wing));
    values.addAll(ids);
    return reader.list(
        SELECT + " AND id IN (" + SqlReader.places(ids.size()) + ") ORDER BY id",
        values,
        ScheduleList::schedule);
  }

  private static ScheduleView schedule(ResultSet row) throws SQLException {
    String last = row.getString(13);
    return new ScheduleView(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        MissedRuns.valueOf(row.getString(7)),
        ScheduleStatus.valueOf(row.getString(8)),
        Json.readObject(row.getString(9)),
        SqlReader.time(row, 10),
        SqlReader.time(row, 11),
        row.getString(12),
        last == null ? null : ExecutionStatus.valueOf(last),
        row.getInt(14),
        row.getInt(15),
        row.getInt(16),
        row.getLong(17),
        SqlReader.time(row, 18),
        SqlReader.time(row, 19),
        row.getString(20));
  }
}
