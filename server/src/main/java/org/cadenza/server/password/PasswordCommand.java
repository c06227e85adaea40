package org.cadenza.server.password;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.logging.LogManager;
import org.cadenza.config.SettingRefused;
import org.cadenza.config.Settings;
import org.cadenza.server.launch.DatabaseAccess;
import org.cadenza.server.launch.StartFailure;

/** The program behind {@code server/cadenza password}. */
public final class PasswordCommand {

  private PasswordCommand() {}

  /** Asks for a password and gives it to a user; one line and status 1 if that fails. */
  public static void main(String[] words) {
    PrintStream console = System.out;
    PrintStream complaints = System.err;
    // A person waits for one line, and not for what libraries have to tell.
    LogManager.getLogManager().reset();
    try {
      change(words[0]);
      console.println("The password of " + words[0] + " is changed, and every token has ended.");
    } catch (StartFailure | SettingRefused | IOException e) {
      complaints.println("cadenza: " + e.getMessage());
      System.exit(1);
    } catch (SQLException e) {
      complaints.println("cadenza: The database does not take it: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void change(String username) throws IOException, SQLException {
    try (DatabaseAccess database =
        DatabaseAccess.open(new Settings(), Path.of(System.getProperty("cadenza.install")))) {
      Accounts accounts = new Accounts(database.connection());
      accounts.id(username);
      accounts.change(username, PasswordHash.of(NewPassword.ask(username)));
    }
  }
}
