package org.cadenza.upkeep.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.cadenza.config.Settings;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.export.SslMode;

/**
 * Has MariaDB's own program write the database as SQL, as it is at one moment: in one transaction
 * that sees what was committed when it began, whatever is written meanwhile. The password goes by
 * the environment, for everybody can read a command.
 */
@ApplicationScoped
class DatabaseDump {

  @Inject
  @ConfigProperty(name = "cadenza.backups.program")
  String program;

  /**
   * Writes it.
   *
   * @param canceled asked now and then; an {@link IOException} once it says so
   */
  void write(OutputStream out, BooleanSupplier canceled) throws IOException {
    Path complaints = Files.createTempFile("cadenza-dump", ".txt");
    try {
      Process run = start(complaints);
      try (InputStream in = run.getInputStream()) {
        byte[] some = new byte[1 << 16];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
          if (canceled.getAsBoolean()) {
            throw new IOException("The backup is canceled");
          }
          out.write(some, 0, read);
        }
        int status = run.waitFor();
        if (status != 0) {
          String said = Files.readString(complaints, StandardCharsets.UTF_8).strip();
          throw new IOException(program + " ended with status " + status + ": " + said);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("The server goes down", e);
      } finally {
        run.destroyForcibly();
      }
    } finally {
      Files.deleteIfExists(complaints);
    }
  }

  private Process start(Path complaints) throws IOException {
    Settings settings = new Settings();
    ProcessBuilder builder = new ProcessBuilder(command(settings.get("cadenza.db.url"), settings));
    builder.environment().put("MYSQL_PWD", settings.get("cadenza.db.password"));
    builder.redirectError(complaints.toFile());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new IOException(
          program
              + " cannot be started; install Debian's mariadb-client, or set the path of the"
              + " program (CADENZA_BACKUPS_PROGRAM)",
          e);
    }
  }

  private List<String> command(String url, Settings settings) throws IOException {
    Configuration database;
    try {
      database = Configuration.parse(url);
    } catch (SQLException e) {
      throw new IOException("The address of the database cannot be read", e);
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                program,
                "--no-defaults",
                "--single-transaction",
                "--quick",
                "--hex-blob",
                // The server's own connections are as the address says, plain where it says
                // nothing.
                database.sslMode() == SslMode.DISABLE ? "--skip-ssl" : "--ssl",
                "--default-character-set=utf8mb4",
                "--user=" + settings.get("cadenza.db.user")));
    if (database.localSocket() != null) {
      command.add("--socket=" + database.localSocket());
    } else {
      HostAddress host = database.addresses().get(0);
      command.addAll(List.of("--protocol=tcp", "--host=" + host.host, "--port=" + host.port));
    }
    command.add(database.database());
    return command;
  }
}
