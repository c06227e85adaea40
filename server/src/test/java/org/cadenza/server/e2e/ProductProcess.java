package org.cadenza.server.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.server.client.ServerCommand;

/** Payara Micro: the Java of a product, and the database process that it leaves when killed. */
final class ProductProcess extends ServerProcess {

  private static final Duration STOP = Duration.ofSeconds(30);

  private final Path home;
  private Map<String, String> settings = Map.of();
  private Optional<ProcessHandle> database = Optional.empty();

  ProductProcess(Path home) {
    super(home);
    this.home = home;
  }

  @Override
  void start(Map<String, String> environment) {
    settings = environment;
    run(command(), environment);
  }

  private static List<String> command() {
    try {
      List<String> command =
          new ArrayList<>(
              ServerCommand.of(
                  Path.of(System.getProperty("cadenza.install", "target/cadenza"))
                      .toAbsolutePath()));
      command.add(1, QUICK_START);
      return command;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  void awaitReady() {
    await(() -> output().contains("Cadenza is ready at "));
  }

  @Override
  Ended stop() {
    process().destroy();
    return awaitEnd(STOP);
  }

  @Override
  void kill() {
    process().destroyForcibly();
    awaitEnd(STOP);
  }

  @Override
  long pid() {
    return process().pid();
  }

  @Override
  Optional<ProcessHandle> database() {
    String pid = read(home.resolve("db.pid")).strip();
    if (!pid.isEmpty()) {
      database = ProcessHandle.of(Long.parseLong(pid)).or(() -> database);
    }
    return database;
  }

  @Override
  String databaseUrl() {
    return settings.getOrDefault(
        "CADENZA_DB_URL",
        "jdbc:mariadb://localhost/cadenza?localSocket=" + home.resolve("run/db.sock"));
  }

  @Override
  String databasePassword() {
    return settings.getOrDefault("CADENZA_DB_PASSWORD", read(home.resolve("db.password")).strip());
  }

  @Override
  String log() {
    return tail(home.resolve("log/server.0.log"), 60);
  }

  @Override
  void close() {
    if (process() == null) {
      return;
    }
    Optional<ProcessHandle> left = database();
    if (process().isAlive()) {
      stop();
    }
    left.filter(ProcessHandle::isAlive).ifPresent(ProcessHandle::destroy);
  }
}
