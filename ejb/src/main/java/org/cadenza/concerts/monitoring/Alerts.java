package org.cadenza.concerts.monitoring;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.identity.Caller;
import org.cadenza.persistence.Page;
import org.cadenza.persistence.SqlReader;
import org.cadenza.persistence.SqlWriter;
import org.cadenza.problems.Problem;
import org.cadenza.settings.Json;

/** Alerts, for those whom they are for: the owner of the monitor, and admins. */
@Stateless
public class Alerts {

  /** What {@link #view} reads, and whose it is. */
  static final String SELECT =
      "SELECT l.id, l.monitor_id, l.artist_id, a.name, l.type, l.title, l.message, l.status, l.data,"
          + " l.created_at, l.acknowledged_at, l.owner_id FROM alert l JOIN artist a ON a.id = l.artist_id";

  @Inject SqlReader reader;
  @Inject SqlWriter writer;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** Which of the alerts; each part may be null. */
  public record Filter(AlertStatus status, AlertType type, Long artistId) {}

  /** A page of them, the newest first. */
  public Page<AlertView> page(Caller caller, Filter filter, Page.Asked asked) {
    StringBuilder where = new StringBuilder(" WHERE 1 = 1");
    List<Object> values = new ArrayList<>();
    add(where, values, "owner_id", caller.isAdmin() ? null : caller.userId());
    add(where, values, "status", filter.status() == null ? null : filter.status().name());
    add(where, values, "type", filter.type() == null ? null : filter.type().name());
    add(where, values, "artist_id", filter.artistId());
    return reader.page(
        SELECT + where + " ORDER BY l.id DESC LIMIT ? OFFSET ?",
        "SELECT COUNT(*) FROM alert l" + where,
        values,
        asked,
        Alerts::view);
  }

  private static void add(StringBuilder where, List<Object> values, String column, Object value) {
    if (value != null) {
      where.append(" AND l.").append(column).append(" = ?");
      values.add(value);
    }
  }

  /** Marks an alert as read, unless it is acknowledged already. */
  public void read(Caller caller, long id) {
    change(caller, id, "status = IF(status = 'UNREAD', 'READ', status)", List.of());
    trail.note(AuditAction.ALERT_READ, id, Map.of());
  }

  /** Marks an alert as acknowledged; the time of the first time stays. */
  public void acknowledge(Caller caller, long id) {
    change(
        caller,
        id,
        "status = 'ACKNOWLEDGED', acknowledged_at = COALESCE(acknowledged_at, ?)",
        List.of(clock.instant()));
    trail.note(AuditAction.ALERT_ACKNOWLEDGED, id, Map.of());
  }

  private void change(Caller caller, long id, String how, List<?> values) {
    String whose = caller.isAdmin() ? "" : " AND owner_id = ?";
    List<Object> all = new ArrayList<>(values);
    all.add(id);
    if (!caller.isAdmin()) {
      all.add(caller.userId());
    }
    // The driver counts the rows that were found, changed or not.
    if (writer.change("UPDATE alert SET " + how + " WHERE id = ?" + whose, all) == 0) {
      throw Problem.notFound("Alert", id);
    }
  }

  static AlertView view(ResultSet row) throws SQLException {
    return new AlertView(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        AlertType.valueOf(row.getString(5)),
        row.getString(6),
        row.getString(7),
        AlertStatus.valueOf(row.getString(8)),
        Json.readObject(row.getString(9)),
        SqlReader.time(row, 10),
        SqlReader.time(row, 11));
  }
}
