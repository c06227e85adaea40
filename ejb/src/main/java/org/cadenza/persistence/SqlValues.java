package org.cadenza.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Values of plain SQL; instants are in UTC in every column. */
final class SqlValues {

  private SqlValues() {}

  static void bind(PreparedStatement statement, List<?> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      statement.setObject(
          i + 1,
          value instanceof Instant time ? LocalDateTime.ofInstant(time, ZoneOffset.UTC) : value);
    }
  }
}
