package org.cadenza.server.password;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.cadenza.server.launch.ShellNote;
import org.cadenza.server.launch.StartFailure;

/** The users in the database. */
final class Accounts {

  private static final int NO_SUCH_COLUMN = 1054;
  private static final int NO_SUCH_TABLE = 1146;

  private final Connection database;

  Accounts(Connection database) {
    this.database = database;
  }

  /** The id of a user; refuses a name that nobody has, before anybody is asked for a password. */
  long id(String username) throws SQLException {
    // The column, too, that a change needs.
    try (PreparedStatement query =
        database.prepareStatement("SELECT id, token_epoch FROM user_account WHERE username = ?")) {
      query.setString(1, username);
      try (ResultSet rows = query.executeQuery()) {
        if (!rows.next()) {
          throw unknown(username);
        }
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw orOld(e);
    }
  }

  /** Changes a password and ends every token of the user, and notes it, all or nothing. */
  void change(String username, String hash) throws SQLException {
    long id = id(username);
    database.setAutoCommit(false);
    try (PreparedStatement update =
        database.prepareStatement(
            "UPDATE user_account SET password_hash = ?, token_epoch = token_epoch + 1,"
                + " kept_token = NULL, updated_at = UTC_TIMESTAMP(6) WHERE id = ?")) {
      update.setString(1, hash);
      update.setLong(2, id);
      if (update.executeUpdate() != 1) {
        throw unknown(username);
      }
      new ShellNote("password")
          .write(database, "PASSWORD_CHANGED", Long.toString(id), Map.of("username", username));
      database.commit();
    } catch (SQLException e) {
      throw orOld(e);
    }
  }

  private static SQLException orOld(SQLException e) {
    if (e.getErrorCode() == NO_SUCH_COLUMN || e.getErrorCode() == NO_SUCH_TABLE) {
      throw new StartFailure(
          "The database is empty or of an earlier version; start the server once before this", e);
    }
    return e;
  }

  private static StartFailure unknown(String username) {
    return new StartFailure("There is no user " + username);
  }
}
