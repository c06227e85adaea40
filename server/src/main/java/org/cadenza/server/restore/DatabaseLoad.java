package org.cadenza.server.restore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

  /** Whether there is a program, and whether it gets in; nothing is touched. */
  void tryOut() throws SQLException, IOException {
    run(new ByteArrayInputStream("SELECT 1;".getBytes(UTF_8)));
  }

  /** All that is there goes; begun again it begins at the beginning. */
  void replaceBy(Archive archive) throws SQLException, IOException {
    clear();
    try (InputStream statements = archive.database()) {
      run(statements);
    }
    endOwnJob();
  }

  /** The job that made the archive is at work in it, and would make it once more. */
  private void endOwnJob() throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.executeUpdate(
          "UPDATE job SET state = 'CANCELED', active_key = NULL, lease_owner = NULL,"
              + " message = 'Restored from this backup', completed_at = UTC_TIMESTAMP(6)"
              + " WHERE type = 'DATABASE_BACKUP' AND state IN ('PENDING', 'RUNNING')");
    }
  }

  private void run(InputStream statements) throws SQLException, IOException {
    Path complaints = Files.createTempFile("cadenza-restore", ".txt");
    try {
      Settings settings = new Settings();
      ProcessBuilder builder = new ProcessBuilder(command(settings));
      builder.environment().put("MYSQL_PWD", settings.get("cadenza.db.password"));
      builder.redirectErrorStream(true).redirectOutput(complaints.toFile());
      Process load = start(builder);
      IOException broken = null;
      try (OutputStream out = load.getOutputStream()) {
        statements.transferTo(out);
      } catch (IOException e) {
        // It has ended before all was read, and says why below; or the archive cannot be read.
        broken = e;
        load.destroy();
      }
      if (load.waitFor() != 0 || broken != null) {
        String said = Files.readString(complaints, UTF_8).strip();
        throw new StartFailure("The database could not be brought back: " + said, broken);
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
