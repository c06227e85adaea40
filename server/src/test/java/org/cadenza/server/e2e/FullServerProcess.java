package org.cadenza.server.e2e;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The product in a full server of its own, put there as {@code server/cadenza deploy} does it, with
 * a MariaDB of its own. The server is started without any of our settings: those of the deployment
 * must do.
 */
final class FullServerProcess extends ServerProcess {

  // Two may be deployed to at a time.
  private static final Duration DEPLOY = Duration.ofMinutes(8);
  private static final Duration STOP = Duration.ofSeconds(60);
  private static final String JAVA = System.getProperty("java.home");

  private final ServerCopy server;
  private Map<String, String> settings = Map.of();
  private OwnMariaDb database;

  FullServerProcess(ServerCopy server, Path home) {
    super(home);
    this.server = server;
  }

  @Override
  void start(Map<String, String> environment) {
    Map<String, String> wanted = new HashMap<>(environment);
    if (!environment.containsKey("CADENZA_DB_URL")) {
      if (database == null) {
        database = OwnMariaDb.start();
      }
      wanted.putAll(database.settings());
    }
    if (!wanted.equals(settings)) {
      settings = wanted;
      if (!server.isDeployedAs(wanted)) {
        deploy();
        server.wasDeployed(wanted);
      }
    }
    run(
        server.command(),
        quick(Map.of("LAUNCH_JBOSS_IN_BACKGROUND", "true", "JAVA_HOME", JAVA, "AS_JAVA", JAVA)));
  }

  private static Map<String, String> quick(Map<String, String> environment) {
    Map<String, String> quick = new HashMap<>(environment);
    quick.put("JDK_JAVA_OPTIONS", QUICK_START);
    return quick;
  }

  /** Deploys once more; the server must be stopped. Gives what is configured afterwards. */
  List<String> deployAgain() {
    deploy();
    return configuration();
  }

  /**
   * Every line of the server's configuration, in an order of its own, but for when and how long.
   */
  List<String> configuration() {
    return read(server.configuration())
        .replaceAll("(deployment-time|time-deployed)=\"\\d+\"", "$1")
        .replaceAll("(application_unique_id\" value)=\"\\d+\"", "$1")
        .lines()
        .map(String::strip)
        .sorted()
        .toList();
  }

  private void deploy() {
    Path install = Path.of(System.getProperty("cadenza.install"));
    run(
        List.of(
            Path.of(JAVA, "bin", "java").toString(),
            "-Dcadenza.install=" + install,
            "-Dcadenza.ear=" + System.getProperty("cadenza.ear"),
            "-cp",
            install.resolve("lib") + "/*",
            "org.cadenza.server.deploy.Deploy",
            server.kind(),
            server.folder().toString()),
        quick(settings));
    Ended ended = awaitEnd(DEPLOY);
    if (ended.status() != 0) {
      throw new AssertionError("It cannot be deployed:\n" + ended.output() + log());
    }
  }

  @Override
  void awaitReady() {
    await(this::answers);
  }

  /** Whether all is ready: a full server does not say so of one application. */
  private boolean answers() {
    String port = settings.get("CADENZA_PORTS").split(",", -1)[0];
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + "/health/ready").toURL().openConnection();
      connection.setConnectTimeout(1000);
      connection.setReadTimeout(10_000);
      return connection.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  Ended stop() {
    all().forEach(ProcessHandle::destroy);
    return awaitEnd(STOP);
  }

  @Override
  void kill() {
    all().forEach(ProcessHandle::destroyForcibly);
    awaitEnd(STOP);
  }

  /** The server's script and what it has started, the last one the server itself. */
  private List<ProcessHandle> all() {
    return Stream.concat(Stream.of(process().toHandle()), process().descendants()).toList();
  }

  @Override
  long pid() {
    List<ProcessHandle> all = all();
    return all.get(all.size() - 1).pid();
  }

  @Override
  Optional<ProcessHandle> database() {
    return Optional.empty();
  }

  /** The database of its own. */
  OwnMariaDb ownDatabase() {
    return database;
  }

  @Override
  String databaseUrl() {
    return settings.get("CADENZA_DB_URL");
  }

  @Override
  String databasePassword() {
    return settings.get("CADENZA_DB_PASSWORD");
  }

  @Override
  Map<String, String> databaseSettings() {
    if (database == null && settings.isEmpty()) {
      // A command comes before the first start, which then finds the same one.
      database = OwnMariaDb.start();
    }
    return database == null ? Map.of() : database.settings();
  }

  @Override
  String log() {
    return tail(server.log(), 150);
  }

  @Override
  void close() {
    if (process() != null && process().isAlive()) {
      stop();
    }
    if (database != null) {
      database.close();
    }
    server.delete();
  }
}
