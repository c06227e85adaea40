package org.cadenza.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Lets a migration take the time that it needs: a change of a large table is silent for longer than
 * any other answer of the database may be.
 */
final class UnhurriedMigration implements Callback {

  private static final int NO_LIMIT = 0;
  private int usual;

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.BEFORE_EACH_MIGRATE
        || event == Event.AFTER_EACH_MIGRATE
        || event == Event.AFTER_EACH_MIGRATE_ERROR;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    Connection connection = context.getConnection();
    try {
      if (event == Event.BEFORE_EACH_MIGRATE) {
        usual = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, NO_LIMIT);
      } else {
        // The connection goes back to where others take it from.
        connection.setNetworkTimeout(Runnable::run, usual);
      }
    } catch (SQLException e) {
      // Why a migration failed counts more than that its connection is gone.
      if (event != Event.AFTER_EACH_MIGRATE_ERROR) {
        throw new IllegalStateException("The database cannot be told to wait", e);
      }
    }
  }

  @Override
  public String getCallbackName() {
    return "unhurried";
  }
}
