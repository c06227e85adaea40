package org.cadenza.server.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.cadenza.config.Settings;

/**
 * A way to the database for a short errand: the own one, the embedded one of a server that runs, or
 * the embedded one started for just this.
 */
public final class DatabaseAccess implements AutoCloseable {

  private final Connection connection;
  private final Optional<Home> home;
  private final Optional<EmbeddedDatabase> database;

  private DatabaseAccess(
      Connection connection, Optional<Home> home, Optional<EmbeddedDatabase> database) {
    this.connection = connection;
    this.home = home;
    this.database = database;
  }

  /**
   * Opens it.
   *
   * @param install the folder with the programs, as the build lays it out
   */
  public static DatabaseAccess open(Settings settings, Path install)
      throws SQLException, IOException {
    if (!settings.get("cadenza.db.url").isEmpty()) {
      return new DatabaseAccess(
          DriverManager.getConnection(
              settings.get("cadenza.db.url"),
              settings.get("cadenza.db.user"),
              settings.get("cadenza.db.password")),
          Optional.empty(),
          Optional.empty());
    }
    Path folder = settings.home();
    if (Files.notExists(folder.resolve("db"))) {
      throw new StartFailure("There is no database in " + folder + " yet; start the server once");
    }
    Optional<Home> home = Home.takeIfFree(folder);
    return home.isPresent() ? start(home.get(), install) : running(folder);
  }

  /**
   * Opens it for somebody who replaces it: no server may run with this home, and an embedded one is
   * made if there is none yet.
   */
  public static DatabaseAccess openAlone(Settings settings, Path install)
      throws SQLException, IOException {
    Home home = Home.take(settings.home());
    if (settings.get("cadenza.db.url").isEmpty()) {
      return start(home, install);
    }
    return new DatabaseAccess(
        DriverManager.getConnection(
            settings.get("cadenza.db.url"),
            settings.get("cadenza.db.user"),
            settings.get("cadenza.db.password")),
        Optional.of(home),
        Optional.empty());
  }

  private static DatabaseAccess start(Home home, Path install) throws SQLException, IOException {
    // As the server does, before the database's classes are loaded: a data folder below this one is
    // taken for a temporary one, and wiped.
    System.setProperty("java.io.tmpdir", home.folder("tmp").toString());
    EmbeddedDatabase database = EmbeddedDatabase.start(home, install.resolve("mariadb"));
    return new DatabaseAccess(
        DriverManager.getConnection(
            System.getProperty("cadenza.db.url"),
            System.getProperty("cadenza.db.user"),
            System.getProperty("cadenza.db.password")),
        Optional.of(home),
        Optional.of(database));
  }

  private static DatabaseAccess running(Path folder) throws SQLException {
    try {
      String password = Files.readString(folder.resolve("db.password")).strip();
      String address = EmbeddedDatabase.address(EmbeddedDatabase.socketOf(folder));
      return new DatabaseAccess(
          DriverManager.getConnection(address, EmbeddedDatabase.USER, password),
          Optional.empty(),
          Optional.empty());
    } catch (IOException e) {
      throw new StartFailure("The running server's database is not to be found yet", e);
    }
  }

  /** The connection, which commits by itself. */
  public Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException, IOException {
    connection.close();
    if (database.isPresent()) {
      database.get().stop();
    }
    if (home.isPresent()) {
      home.get().release();
    }
  }
}
