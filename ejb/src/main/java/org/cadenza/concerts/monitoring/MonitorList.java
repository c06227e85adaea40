package org.cadenza.concerts.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.identity.Caller;
import org.cadenza.persistence.Page;
import org.cadenza.persistence.SqlReader;
import org.cadenza.problems.Problem;
import org.cadenza.settings.Json;

/** The monitors that a caller may see: the own ones, or all for an admin. */
@ApplicationScoped
public class MonitorList {

  private static final int RECENT = 10;

  private static final String SELECT =
      "SELECT m.id, m.artist_id, a.name, m.status, m.frequency, m.notify_new, m.notify_updates,"
          + " m.auto_download, m.format, m.quality, m.min_rating, m.venue_filters, m.shows_found,"
          + " m.alerts_sent, m.last_check, m.next_check, m.created_at, m.updated_at,"
          + " m.auto_downloads, m.check_count, m.error_count, m.status_reason"
          + " FROM monitor m JOIN artist a ON a.id = m.artist_id";

  private static final String FINDS =
      "SELECT f.show_id, s.performance_date, v.name, f.found_at, f.action FROM monitor_find f"
          + " JOIN concert_show s ON s.id = f.show_id JOIN venue v ON v.id = s.venue_id"
          + " WHERE f.monitor_id = ? ORDER BY f.id DESC LIMIT ?";

  @Inject SqlReader reader;

  /** Which of the monitors; each part may be null. */
  public record Filter(Long artistId, MonitorStatus status, CheckFrequency frequency) {}

  /** A page of them, the oldest first. */
  public Page<MonitorView> page(Caller caller, Filter filter, Page.Asked asked) {
    StringBuilder where = new StringBuilder(" WHERE 1 = 1");
    List<Object> values = new ArrayList<>();
    add(where, values, "owner_id", caller.isAdmin() ? null : caller.userId());
    add(where, values, "artist_id", filter.artistId());
    add(where, values, "status", filter.status() == null ? null : filter.status().name());
    add(where, values, "frequency", filter.frequency() == null ? null : filter.frequency().name());
    return reader.page(
        SELECT + where + " ORDER BY m.id LIMIT ? OFFSET ?",
        "SELECT COUNT(*) FROM monitor m" + where,
        values,
        asked,
        MonitorList::view);
  }

  private static void add(StringBuilder where, List<Object> values, String column, Object value) {
    if (value != null) {
      where.append(" AND m.").append(column).append(" = ?");
      values.add(value);
    }
  }

  /** A monitor as its owner sees it. */
  public MonitorDetails details(Caller caller, long id) {
    String whose = caller.isAdmin() ? "" : " AND m.owner_id = ?";
    List<Object> values = caller.isAdmin() ? List.of(id) : List.of(id, caller.userId());
    List<MonitorDetails.Find> finds = reader.list(FINDS, List.of(id, RECENT), MonitorList::find);
    return reader
        .list(SELECT + " WHERE m.id = ?" + whose, values, row -> details(row, finds))
        .stream()
        .findFirst()
        .orElseThrow(() -> Problem.notFound("Monitor", id));
  }

  private static MonitorView view(ResultSet row) throws SQLException {
    return new MonitorView(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        MonitorStatus.valueOf(row.getString(4)),
        settings(row),
        new MonitorView.Stats(
            row.getInt(13), row.getInt(14), SqlReader.time(row, 15), nextCheck(row)),
        SqlReader.time(row, 17),
        SqlReader.time(row, 18));
  }

  private static MonitorDetails details(ResultSet row, List<MonitorDetails.Find> finds)
      throws SQLException {
    MonitorView view = view(row);
    return new MonitorDetails(
        view.id(),
        view.artistId(),
        view.artistName(),
        view.status(),
        row.getString(22),
        view.settings(),
        new MonitorDetails.Stats(
            view.stats().showsFound(),
            view.stats().alertsSent(),
            row.getInt(19),
            view.stats().lastCheck(),
            view.stats().nextCheck(),
            row.getInt(20),
            row.getInt(21)),
        finds,
        view.createdAt(),
        view.updatedAt());
  }

  private static Instant nextCheck(ResultSet row) throws SQLException {
    boolean active = row.getString(4).equals(MonitorStatus.ACTIVE.name());
    return active ? SqlReader.time(row, 16) : null;
  }

  private static MonitorSettings settings(ResultSet row) throws SQLException {
    return new MonitorSettings(
        CheckFrequency.valueOf(row.getString(5)),
        row.getBoolean(6),
        row.getBoolean(7),
        row.getBoolean(8),
        row.getString(9),
        row.getString(10),
        row.getBigDecimal(11),
        List.of(Json.read(row.getString(12), String[].class)));
  }

  private static MonitorDetails.Find find(ResultSet row) throws SQLException {
    return new MonitorDetails.Find(
        row.getLong(1),
        SqlReader.date(row, 2),
        row.getString(3),
        SqlReader.time(row, 4),
        FindAction.valueOf(row.getString(5)));
  }
}
