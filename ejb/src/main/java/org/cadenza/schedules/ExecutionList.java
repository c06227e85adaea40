package org.cadenza.schedules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.persistence.Page;
import org.cadenza.persistence.SqlReader;
import org.cadenza.settings.Json;

/** Reads the runs of a wing's schedules, the newest first. */
@ApplicationScoped
public class ExecutionList {

  private static final String FROM =
      " FROM schedule_execution e JOIN schedule s ON s.id = e.schedule_id WHERE s.wing = ?";

  private static final String SELECT =
      "SELECT e.id, e.schedule_id, s.name, s.type, e.job_id, e.status, e.started_at,"
          + " e.completed_at, e.result, e.error"
          + FROM;

  @Inject SqlReader reader;

  /** Which of them; each part may be null. */
  public record Filter(Long scheduleId, ExecutionStatus status) {}

  /** A page of them. */
  public Page<ExecutionView> page(String wing, Filter filter, Page.Asked asked) {
    StringBuilder which = new StringBuilder();
    List<Object> values = new ArrayList<>(List.of(wing));
    if (filter.scheduleId() != null) {
      which.append(" AND e.schedule_id = ?");
      values.add(filter.scheduleId());
    }
    if (filter.status() != null) {
      which.append(" AND e.status = ?");
      values.add(filter.status().name());
    }
    return reader.page(
        SELECT + which + " ORDER BY e.id DESC LIMIT ? OFFSET ?",
        "SELECT COUNT(*)" + FROM + which,
        values,
        asked,
        ExecutionList::execution);
  }

  /** The newest of them. */
  List<ExecutionView> newest(String wing, int most) {
    return reader.list(
        SELECT + " ORDER BY e.id DESC LIMIT ?", List.of(wing, most), ExecutionList::execution);
  }

  private static ExecutionView execution(ResultSet row) throws SQLException {
    return new ExecutionView(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        ExecutionStatus.valueOf(row.getString(6)),
        SqlReader.time(row, 7),
        SqlReader.time(row, 8),
        Json.readObject(row.getString(9)),
        row.getString(10));
  }
}
