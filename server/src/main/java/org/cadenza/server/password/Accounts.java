package org.cadenza.server.password;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.cadenza.server.launch.StartFailure;

/** The users in the database. */
final class Accounts {

  private static final int NO_SUCH_COLUMN = 1054;
  private static final int NO_SUCH_TABLE = 1146;

  private final Connection database;

  Accounts(Connection database) {
    this.database = database;
  }

  /** Refuses a name that nobody has, before anybody is asked for a password. */
  void require(String username) throws SQLException {
    try (PreparedStatement query =
        database.prepareStatement("SELECT token_epoch FROM user_account WHERE username = ?")) {
      query.setString(1, username);
      try (ResultSet rows = query.executeQuery()) {
        if (!rows.next()) {
          throw unknown(username);
        }
      }
    } catch (SQLException e) {
      if (e.getErrorCode() == NO_SUCH_COLUMN || e.getErrorCode() == NO_SUCH_TABLE) {
        throw new StartFailure(
            "The database is empty or of an earlier version; start the server once before this", e);
      }
      throw e;
    }
  }

  /** Changes a password and ends every token of the user, in one statement. */
  void change(String username, String hash) throws SQLException {
    try (PreparedStatement update =
        database.prepareStatement(
            "UPDATE user_account SET password_hash = ?, token_epoch = token_epoch + 1,"
                + " kept_token = NULL, updated_at = UTC_TIMESTAMP(6) WHERE username = ?")) {
      update.setString(1, hash);
      update.setString(2, username);
      if (update.executeUpdate() != 1) {
        throw unknown(username);
      }
    }
  }

  private static StartFailure unknown(String username) {
    return new StartFailure("There is no user " + username);
  }
}
