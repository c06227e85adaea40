package org.cadenza.server.restore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.config.Settings;
import org.cadenza.server.launch.StartFailure;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.export.SslMode;

/** Replaces a database by the statements of an archive, which MariaDB's own program reads. */
final class DatabaseLoad {

  private final Connection database;
  private final Path install;

  DatabaseLoad(Connection database, Path install) {
    this.database = database;
    this.install = install;
  }

  /** All that is there goes; begun again it begins at the beginning. */
  void replaceBy(Archive archive) throws SQLException, IOException {
    clear();
    Path complaints = Files.createTempFile("cadenza-restore", ".txt");
    try {
      Settings settings = new Settings();
      ProcessBuilder builder = new ProcessBuilder(command(settings));
      builder.environment().put("MYSQL_PWD", settings.get("cadenza.db.password"));
      builder.redirectErrorStream(true).redirectOutput(complaints.toFile());
      Process load = start(builder);
      try (InputStream in = archive.database();
          OutputStream out = load.getOutputStream()) {
        in.transferTo(out);
      } catch (IOException e) {
        // It has ended before all was read, and says why below.
        load.destroy();
      }
      if (load.waitFor() != 0) {
        throw new StartFailure(
            "The database could not be brought back: "
                + Files.readString(complaints, StandardCharsets.UTF_8).strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted: restore again before the server is started", e);
    } finally {
      Files.deleteIfExists(complaints);
    }
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new StartFailure(
          builder.command().get(0) + " cannot be started; install Debian's mariadb-client", e);
    }
  }

  private void clear() throws SQLException {
    try (Statement statement = database.createStatement()) {
      List<String> drops = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT table_name, table_type FROM information_schema.tables"
                  + " WHERE table_schema = DATABASE()")) {
        while (rows.next()) {
          String kind = rows.getString(2).equals("SEQUENCE") ? "SEQUENCE" : "TABLE";
          drops.add("DROP " + kind + " `" + rows.getString(1) + "`");
        }
      }
      statement.execute("SET foreign_key_checks = 0");
      for (String drop : drops) {
        statement.execute(drop);
      }
      statement.execute("SET foreign_key_checks = 1");
    }
  }

  private List<String> command(Settings settings) throws SQLException {
    Configuration at = Configuration.parse(settings.get("cadenza.db.url"));
    Path own = install.resolve("mariadb").resolve("bin").resolve("mariadb");
    List<String> command = new ArrayList<>();
    // The embedded one brings its own, of its own version.
    command.add(at.localSocket() != null && Files.isExecutable(own) ? own.toString() : "mariadb");
    command.addAll(
        List.of(
            "--no-defaults",
            "--default-character-set=utf8mb4",
            at.sslMode() == SslMode.DISABLE ? "--skip-ssl" : "--ssl",
            "--user=" + settings.get("cadenza.db.user")));
    if (at.localSocket() != null) {
      command.add("--socket=" + at.localSocket());
    } else {
      HostAddress host = at.addresses().get(0);
      command.addAll(List.of("--protocol=tcp", "--host=" + host.host, "--port=" + host.port));
    }
    command.add(at.database());
    return command;
  }
}
