package org.cadenza.web.http;

import java.sql.SQLException;
import java.util.Set;

/** Tells whether an exception means that the database is away, full or too busy just now. */
public final class Outage {

  private static final Set<Integer> CODES = Set.of(3, 1021, 1026, 1030, 1114, 1205, 1927);

  private Outage() {}

  /**
   * By SQLSTATE class: 08 is a lost connection, 40 a deadlock or time-out; by MariaDB's error: 3,
   * 1021, 1026, 1030 and 1114 are a full disk or table, 1205 a lock that was not to be had, 1927 a
   * connection that was ended; pools report theirs as {@code ResourceAllocationException}.
   */
  public static boolean isOutage(Throwable thrown) {
    if (thrown instanceof SQLException sql) {
      String state = sql.getSQLState();
      if (state == null) {
        // That of a batch has its reason beneath it; a pool's has none, and no connection.
        return !(sql.getCause() instanceof SQLException);
      }
      int code = sql.getErrorCode();
      return state.startsWith("08") || state.startsWith("40") || CODES.contains(code);
    }
    String name = thrown.getClass().getName();
    if (name.equals("jakarta.transaction.RollbackException")) {
      // The connection was lost at the commit itself.
      return thrown.getCause() == null;
    }
    return name.endsWith("ResourceAllocationException")
        || name.endsWith("PoolingException")
        || name.equals("org.hibernate.exception.JDBCConnectionException");
  }
}
