package org.cadenza.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.persistence.Page;
import org.cadenza.persistence.SqlReader;
import org.cadenza.settings.Json;

/** Reads what was noted, the newest first. */
@ApplicationScoped
public class AuditLog {

  private static final String SELECT =
      "SELECT id, user_id, username, action, resource_id, details, ip_address, user_agent,"
          + " created_at FROM audit_entry";

  @Inject SqlReader reader;

  /**
   * Which lines; each part may be null.
   *
   * @param until the first instant that is not wanted any more
   */
  public record Filter(Long userId, AuditAction action, Instant from, Instant until) {}

  /** A page of them. */
  public Page<AuditEntry> page(Filter filter, Page.Asked asked) {
    StringBuilder where = new StringBuilder(" WHERE 1 = 1");
    List<Object> values = new ArrayList<>();
    add(where, values, "user_id = ?", filter.userId());
    add(where, values, "action = ?", filter.action() == null ? null : filter.action().name());
    add(where, values, "created_at >= ?", filter.from());
    add(where, values, "created_at < ?", filter.until());
    return reader.page(
        SELECT + where + " ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?",
        "SELECT COUNT(*) FROM audit_entry" + where,
        values,
        asked,
        AuditLog::entry);
  }

  private static void add(StringBuilder where, List<Object> values, String rule, Object value) {
    if (value != null) {
      where.append(" AND ").append(rule);
      values.add(value);
    }
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    AuditAction action = AuditAction.valueOf(row.getString(4));
    return new AuditEntry(
        row.getLong(1),
        SqlReader.wholeNumber(row, 2),
        row.getString(3),
        action,
        action.resource(),
        id(row.getString(5)),
        Json.readObject(row.getString(6)),
        row.getString(7),
        row.getString(8),
        SqlReader.time(row, 9));
  }

  private static Object id(String text) {
    return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : text;
  }
}
