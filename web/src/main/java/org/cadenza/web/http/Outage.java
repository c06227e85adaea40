package org.cadenza.web.http;

import java.sql.SQLException;

/** Tells whether an exception means that the database is away, full or too busy just now. */
final class Outage {

  private Outage() {}

  /**
   * By SQLSTATE class: 08 is a lost connection, 40 a deadlock or time-out, HY000 with 1021 or 1114
   * a full disk or table; pools report theirs as {@code ResourceAllocationException}.
   */
  static boolean isOutage(Throwable thrown) {
    if (thrown instanceof SQLException sql) {
      String state = sql.getSQLState() == null ? "08" : sql.getSQLState();
      int code = sql.getErrorCode();
      return state.startsWith("08")
          || state.startsWith("40")
          || code == 1021
          || code == 1114
          || code == 1205
          || code == 1927;
    }
    String name = thrown.getClass().getName();
    return name.endsWith("ResourceAllocationException")
        || name.endsWith("PoolingException")
        || name.equals("org.hibernate.exception.JDBCConnectionException");
  }
}
