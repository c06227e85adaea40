package org.cadenza.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Values of plain SQL; instants are in UTC in every column. */
final class SqlValues {

  private SqlValues() {}

  static void bind(PreparedStatement statement, List<?> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      bind(statement, i + 1, values.get(i));
    }
  }

  /** The driver would try one type after the other, which takes longer than sending the value. */
  private static void bind(PreparedStatement statement, int place, Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(place, Types.NULL);
    } else if (value instanceof String text) {
      statement.setString(place, text);
    } else if (value instanceof Long number) {
      statement.setLong(place, number);
    } else if (value instanceof Integer number) {
      statement.setInt(place, number);
    } else if (value instanceof Boolean flag) {
      statement.setBoolean(place, flag);
    } else if (value instanceof Instant time) {
      statement.setObject(place, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    } else {
      statement.setObject(place, value);
    }
  }
}
