package org.cadenza.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;

/**
 * A connection whose batches go to the server in bulk. The driver (3.5) does so only for statements
 * prepared by the SQL alone, while Payara's pool always names the type and concurrency of results;
 * the default ones are left out here.
 */
final class BulkConnection {

  private BulkConnection() {}

  /** The same connection, seen through these glasses. */
  static Connection of(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            BulkConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> call(connection, method, arguments));
  }

  private static Object call(Connection connection, Method method, Object[] arguments)
      throws Throwable {
    if (method.getName().equals("prepareStatement")
        && arguments.length == 3
        && arguments[1].equals(ResultSet.TYPE_FORWARD_ONLY)
        && arguments[2].equals(ResultSet.CONCUR_READ_ONLY)) {
      return connection.prepareStatement((String) arguments[0]);
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
