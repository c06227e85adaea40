package org.cadenza.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A connection that a pool may keep for ever. Not every server tries a connection before it hands
 * it out, so after a restart of the database WildFly's pool would be full of dead ones; this one is
 * opened anew when it turns out to be dead and no transaction is under way. What was begun before
 * fails, as it must.
 *
 * <p>Its batches go to the server in bulk: the driver (3.5) does so only for statements prepared by
 * the SQL alone, while pools always name the type and concurrency of results; the default ones are
 * left out here.
 */
final class LastingConnection implements InvocationHandler {

  /** What makes a connection. */
  interface Opening {
    Connection open() throws SQLException;
  }

  private static final System.Logger LOG = System.getLogger(LastingConnection.class.getName());
  private static final long TRUSTED_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final int PATIENCE_SECONDS = 2;
  private static final Set<String> ENDS = Set.of("commit", "rollback", "close");
  private static final Set<String> GIVES_UP = Set.of("close", "abort");
  private static final Set<String> BEGINNINGS = Set.of("setAutoCommit", "isValid");
  private static final Set<String> WORK =
      Set.of("prepareStatement", "createStatement", "prepareCall", "setSavepoint");

  /** When the database was last seen away, by {@link System#nanoTime}, by whichever connection. */
  private static final AtomicLong AWAY = new AtomicLong(System.nanoTime());

  private final Opening opening;
  private Connection current;
  private long provenAt;
  private boolean ended;
  private boolean inTransaction;
  private boolean autoCommit = true;
  private long lastUse = System.nanoTime();

  private LastingConnection(Opening opening) throws SQLException {
    this.opening = opening;
    this.current = open();
    Connections.opened();
  }

  /** Opens one. */
  static Connection by(Opening opening) throws SQLException {
    return (Connection)
        Proxy.newProxyInstance(
            LastingConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new LastingConnection(opening));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    String name = method.getName();
    if (GIVES_UP.contains(name) && !ended) {
      ended = true;
      Connections.closed();
    }
    if (name.equals("setAutoCommit")) {
      // Even if it fails now: the pool takes it for done, and the next connection must have it.
      autoCommit = (boolean) arguments[0];
      inTransaction = false;
    }
    boolean work = WORK.contains(name);
    if ((work || BEGINNINGS.contains(name)) && !inTransaction && !ended) {
      makeSureItLives();
    }
    inTransaction = !ENDS.contains(name) && (inTransaction || (work && !autoCommit));
    lastUse = System.nanoTime();
    return call(method, arguments);
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("prepareStatement")
        && arguments.length == 3
        && arguments[1].equals(ResultSet.TYPE_FORWARD_ONLY)
        && arguments[2].equals(ResultSet.CONCUR_READ_ONLY)) {
      return current.prepareStatement((String) arguments[0]);
    }
    try {
      return method.invoke(current, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Connection open() throws SQLException {
    try {
      Connection fresh = opening.open();
      provenAt = System.nanoTime();
      return fresh;
    } catch (SQLException e) {
      AWAY.set(System.nanoTime());
      throw e;
    }
  }

  private void makeSureItLives() throws SQLException {
    // One that was in use a moment ago may be dead all the same, if the database went in between.
    boolean trusted = System.nanoTime() - lastUse < TRUSTED_NANOS && provenAt - AWAY.get() > 0;
    if (!current.isClosed() && (trusted || current.isValid(PATIENCE_SECONDS))) {
      provenAt = trusted ? provenAt : System.nanoTime();
      return;
    }
    // What the pool has set stays set; everything else comes with the address.
    Connection dead = current;
    current = open();
    current.setAutoCommit(autoCommit);
    try {
      dead.close();
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "A dead connection does not close: {0}", e);
    }
  }
}
