package org.cadenza.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LastingConnectionTest {

  private final List<Physical> opened = new ArrayList<>();
  private boolean away;
  private Connection connection;

  /** A connection as the driver makes them: dead for ever once the database went away. */
  private static final class Physical {
    private final List<String> calls = new ArrayList<>();
    private boolean dead;
    private boolean autoCommit = true;

    Connection connection() {
      return (Connection)
          Proxy.newProxyInstance(
              Physical.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "isClosed" -> dead;
                    case "isValid" -> !dead;
                    case "getAutoCommit" -> autoCommit;
                    default -> call(method.getName(), arguments);
                  });
    }

    private Object call(String name, Object[] arguments) throws SQLException {
      if (name.equals("setAutoCommit")) {
        autoCommit = (boolean) arguments[0];
      } else {
        calls.add(name + (arguments == null ? 0 : arguments.length));
      }
      if (dead) {
        throw new SQLException("Connection is closed");
      }
      return null;
    }
  }

  @BeforeEach
  void open() throws SQLException {
    connection =
        LastingConnection.by(
            () -> {
              if (away) {
                throw new SQLException("Connection refused");
              }
              opened.add(new Physical());
              return opened.get(opened.size() - 1).connection();
            });
  }

  private void databaseRestarts() {
    opened.forEach(physical -> physical.dead = true);
  }

  @Test
  void oneThatDiedWhileNobodyUsedItIsOpenedAnew() throws SQLException {
    connection.setAutoCommit(false);
    databaseRestarts();
    connection.prepareStatement("SELECT 1");
    assertEquals(2, opened.size());
    assertEquals(List.of("prepareStatement1"), opened.get(1).calls);
    assertFalse(opened.get(1).autoCommit, "what the pool has set stays set");
  }

  @Test
  void aTransactionThatHasBegunFailsAndTheNextOneWorks() throws SQLException {
    connection.setAutoCommit(false);
    connection.prepareStatement("UPDATE a");
    databaseRestarts();
    assertThrows(SQLException.class, () -> connection.prepareStatement("UPDATE b"));
    assertThrows(SQLException.class, connection::commit);
    assertEquals(1, opened.size(), "half a transaction must not go on elsewhere");

    connection.prepareStatement("UPDATE a");
    assertEquals(2, opened.size());
    connection.commit();
    connection.prepareStatement("UPDATE b");
    assertEquals(List.of("prepareStatement1", "commit0", "prepareStatement1"), opened.get(1).calls);
  }

  @Test
  void whileTheDatabaseIsAwayItFailsAndAfterwardsItWorks() throws SQLException {
    databaseRestarts();
    away = true;
    assertThrows(SQLException.class, () -> connection.prepareStatement("SELECT 1"));
    assertThrows(SQLException.class, () -> connection.setAutoCommit(false));
    away = false;
    connection.setAutoCommit(false);
    connection.prepareStatement("SELECT 1");
    assertEquals(2, opened.size());
  }

  /** WildFly's pool takes it for set from then on, and says no more of it. */
  @Test
  void whatWasSetWhileTheDatabaseWasAwayIsSetAfterwards() throws SQLException {
    databaseRestarts();
    away = true;
    assertThrows(SQLException.class, () -> connection.setAutoCommit(false));
    away = false;
    connection.prepareStatement("UPDATE a");
    assertFalse(opened.get(1).autoCommit, "or each statement would be a transaction of its own");
  }

  @Test
  void aPoolThatForgetsToRollBackAfterTheDatabaseWentAwayGetsALivingOne() throws SQLException {
    connection.setAutoCommit(false);
    connection.prepareStatement("UPDATE a");
    databaseRestarts();
    connection.setAutoCommit(true);
    assertEquals(2, opened.size());
  }

  @Test
  void whoAsksWhetherItIsValidGetsALivingOne() throws SQLException {
    databaseRestarts();
    assertTrue(connection.isValid(1));
    assertEquals(2, opened.size());
  }

  @Test
  void statementsWithTheUsualResultsArePreparedByTheSqlAlone() throws SQLException {
    connection.prepareStatement("A", ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    connection.prepareStatement("A", ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY);
    assertEquals(List.of("prepareStatement1", "prepareStatement3"), opened.get(0).calls);
  }
}
