package org.cadenza.server.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The Java process of a product, and the database process that it leaves when it is killed. */
final class ProductProcess {

  private static final Duration START = Duration.ofMinutes(4);
  private static final Duration STOP = Duration.ofSeconds(30);

  private final Path home;
  private final Path output;
  private Process java;
  private Optional<ProcessHandle> database = Optional.empty();

  /** How it ended. */
  record Ended(int status, String output, Duration after) {}

  ProductProcess(Path home) {
    this.home = home;
    this.output = home.resolveSibling(home.getFileName() + ".out");
  }

  void start(Map<String, String> environment) {
    ProcessBuilder builder =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .redirectInput(new java.io.File("/dev/null"));
    builder.environment().keySet().removeIf(name -> name.startsWith("CADENZA_"));
    builder.environment().putAll(environment);
    try {
      java = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command() {
    Path install =
        Path.of(System.getProperty("cadenza.install", "target/cadenza")).toAbsolutePath();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    read(install.resolve("jvm.options"))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(command::add);
    command.add("-Dcadenza.install=" + install);
    command.add("-cp");
    command.add(install.resolve("payara-micro.jar") + ":" + install.resolve("lib") + "/*");
    command.add("org.cadenza.server.Cadenza");
    return command;
  }

  void awaitReady() {
    Instant end = Instant.now().plus(START);
    while (!read(output).contains("Cadenza is ready at ")) {
      if (!java.isAlive() || Instant.now().isAfter(end)) {
        throw new AssertionError("The product does not start:\n" + read(output) + log());
      }
      pause();
    }
  }

  Ended awaitEnd(Duration patience) {
    Instant begin = Instant.now();
    try {
      if (!java.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("The product does not end:\n" + read(output) + log());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Ended(java.exitValue(), read(output), Duration.between(begin, Instant.now()));
  }

  Ended stop() {
    java.destroy();
    return awaitEnd(STOP);
  }

  void kill() {
    java.destroyForcibly();
    awaitEnd(STOP);
  }

  long pid() {
    return java.pid();
  }

  /** The database's process, the last one there was; empty if there was none. */
  Optional<ProcessHandle> database() {
    String pid = read(home.resolve("db.pid")).strip();
    if (!pid.isEmpty()) {
      database = ProcessHandle.of(Long.parseLong(pid)).or(() -> database);
    }
    return database;
  }

  String log() {
    List<String> lines = read(home.resolve("log/server.0.log")).lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
  }

  void close() {
    if (java == null) {
      return;
    }
    Optional<ProcessHandle> left = database();
    if (java.isAlive()) {
      stop();
    }
    left.filter(ProcessHandle::isAlive).ifPresent(ProcessHandle::destroy);
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
  }
}
