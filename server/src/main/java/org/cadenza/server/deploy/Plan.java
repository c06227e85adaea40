package org.cadenza.server.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.config.Settings;
import org.cadenza.config.SettingsCheck;
import org.cadenza.server.launch.Home;
import org.cadenza.server.launch.StartFailure;

/**
 * What is to be deployed: settings that can be used, a database that answers, a home folder, and
 * the EAR with the libraries that servers need.
 *
 * @param install the folder with the programs, as the build lays it out
 */
record Plan(Settings settings, Path install, Path ear) {

  private static final int PATIENCE_SECONDS = 10;

  static Plan made() {
    Settings settings = new Settings();
    new SettingsCheck(settings).all();
    settings.ports();
    Path install = Path.of(System.getProperty("cadenza.install"));
    Path ear = Path.of(System.getProperty("cadenza.ear")).toAbsolutePath();
    if (Files.notExists(ear)) {
      throw new StartFailure("There is no EAR at " + ear + "; the build makes it");
    }
    Plan plan = new Plan(settings, install, ear);
    plan.askDatabase();
    plan.makeHome();
    return plan;
  }

  private void askDatabase() {
    String url = settings.get("cadenza.db.url");
    if (url.isEmpty()) {
      throw new StartFailure(
          "CADENZA_DB_URL must name an own MariaDB, as the README shows: a full server embeds"
              + " none");
    }
    DriverManager.setLoginTimeout(PATIENCE_SECONDS);
    try (Connection database =
        DriverManager.getConnection(
            url, settings.get("cadenza.db.user"), settings.get("cadenza.db.password"))) {
      database.isValid(PATIENCE_SECONDS);
    } catch (SQLException e) {
      throw new StartFailure("The database at CADENZA_DB_URL cannot be used: " + firstLine(e), e);
    }
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }

  private void makeHome() {
    try {
      Home.take(settings.home()).release();
    } catch (IOException e) {
      throw new StartFailure("The home folder cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * The settings that the server is to keep, as system properties: those of the environment, and
   * those that it cannot do without.
   */
  Map<String, String> properties() {
    Map<String, String> kept = new TreeMap<>();
    settings.keys().stream()
        .filter(settings::isInEnvironment)
        .forEach(key -> kept.put(key, settings.get(key)));
    for (String key : new String[] {"cadenza.db.url", "cadenza.db.user", "cadenza.db.password"}) {
      kept.put(key, settings.get(key));
    }
    kept.put("cadenza.home", settings.home().toString());
    return kept;
  }

  /** One of the libraries that servers need beside the application, by its file's name. */
  Path library(String name) {
    return install.resolve("server-lib").resolve(name);
  }
}
