package org.cadenza.server.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Debian's MariaDB as somebody runs it for himself: a data folder, a TCP port, an account. */
public final class OwnMariaDb implements AutoCloseable {

  /** Another one than the embedded database has. */
  private static final String NAME = "collection";

  private static final String PASSWORD = "own:database=password";

  private final Path folder;
  private final Path temporary;
  private final int port;
  private Process process;

  private final Map<String, String> environment;

  private OwnMariaDb(Path folder, Path temporary, int port, Map<String, String> environment) {
    this.folder = folder;
    this.temporary = temporary;
    this.port = port;
    this.environment = environment;
  }

  /** Starts one, empty but for the account. */
  public static OwnMariaDb start() {
    return start(TestHome.make());
  }

  /** The same with more in its environment. */
  public static OwnMariaDb start(Map<String, String> environment) {
    return start(TestHome.make(), environment);
  }

  /** The same with its data in an empty folder. */
  public static OwnMariaDb start(Path folder) {
    return start(folder, Map.of());
  }

  private static OwnMariaDb start(Path folder, Map<String, String> environment) {
    try {
      // At its start one removes what others have in the same folder for temporary tables.
      Path temporary = TestHome.make();
      run(
          "mariadb-install-db",
          "--no-defaults",
          "--datadir=" + folder,
          "--tmpdir=" + temporary,
          "--auth-root-authentication-method=normal",
          "--skip-test-db");
      OwnMariaDb database = new OwnMariaDb(folder, temporary, FreePorts.take(1)[0], environment);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> database.process.destroy()));
      database.startAgain();
      database.makeAccount();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it with the data there are, and waits until it answers. */
  public void startAgain() {
    try {
      ProcessBuilder server =
          command(
              "/usr/sbin/mariadbd",
              "--no-defaults",
              "--datadir=" + folder,
              "--tmpdir=" + temporary,
              "--socket=" + folder.resolve("own.sock"),
              "--port=" + port,
              "--bind-address=127.0.0.1",
              "--innodb-buffer-pool-size=64M",
              "--innodb-log-file-size=8M");
      server.environment().putAll(environment);
      process = server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Eventually.holds("An own MariaDB answers", this::answers);
  }

  /** Starts it again if it has died; the system's service manager would do that. */
  public void revive() {
    if (!process.isAlive()) {
      startAgain();
    }
  }

  /** Stops it as the system does, and waits until it is gone. */
  public void stop() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new AssertionError("The own MariaDB does not stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ProcessBuilder command(String... words) {
    List<String> command = new ArrayList<>(List.of(words));
    if (System.getProperty("user.name").equals("root")) {
      command.add("--user=root");
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  private static void run(String... words) throws IOException {
    try {
      if (command(words).start().waitFor() != 0) {
        throw new AssertionError(words[0] + " fails");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean answers() {
    try (Connection root = root()) {
      return root.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private Connection root() throws SQLException {
    return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/", "root", "");
  }

  /** As the README says, but for the name. */
  private void makeAccount() {
    try (Connection root = root();
        Statement statement = root.createStatement()) {
      statement.execute("CREATE DATABASE " + NAME + " CHARACTER SET utf8mb4");
      statement.execute("CREATE USER cadenza@'%' IDENTIFIED BY '" + PASSWORD + "'");
      statement.execute("GRANT ALL ON " + NAME + ".* TO cadenza@'%'");
    } catch (SQLException e) {
      throw new AssertionError("The account cannot be made", e);
    }
  }

  /** How a product finds it. */
  public Map<String, String> settings() {
    return Map.of(
        "CADENZA_DB_URL",
        "jdbc:mariadb://127.0.0.1:" + port + "/" + NAME,
        "CADENZA_DB_USER",
        "cadenza",
        "CADENZA_DB_PASSWORD",
        PASSWORD);
  }

  /** How many rows a table has. */
  long rows(String table) {
    return count(NAME + "." + table);
  }

  /** How many connections the product has. */
  public long connections() {
    return count("information_schema.processlist WHERE user = 'cadenza'");
  }

  private long count(String what) {
    try (Connection root = root();
        Statement statement = root.createStatement();
        var rows = statement.executeQuery("SELECT COUNT(*) FROM " + what)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    stop();
    if (Files.exists(folder)) {
      TestHome.delete(folder);
      TestHome.delete(temporary);
    }
  }
}
