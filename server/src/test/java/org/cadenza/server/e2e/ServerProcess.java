package org.cadenza.server.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** How a product runs, on whichever server: starts, stops and kills it, and knows its database. */
public abstract class ServerProcess {

  /**
   * An option of Java. The second compiler takes half the processor's time at a start, and earns it
   * back only in servers that run for longer than those of tests do; what a person runs has it.
   */
  public static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  private static final Duration START = Duration.ofMinutes(4);

  private final Path output;
  private Process process;

  /** How it ended. */
  public record Ended(int status, String output, Duration after) {}

  ServerProcess(Path home) {
    this.output = home.resolveSibling(home.getFileName() + ".out");
  }

  /** On the server that the property {@code cadenza.server} names; Payara Micro by default. */
  static ServerProcess of(Path home) {
    return switch (System.getProperty("cadenza.server", "micro")) {
      case "micro" -> new ProductProcess(home);
      case "wildfly" -> new FullServerProcess(new WildFlyCopy(), home);
      case "payara-server" -> new FullServerProcess(new PayaraCopy(), home);
      default -> throw new AssertionError("cadenza.server is micro, wildfly or payara-server");
    };
  }

  abstract void start(Map<String, String> environment);

  abstract void awaitReady();

  abstract Ended stop();

  abstract void kill();

  /** The process id of its Java. */
  abstract long pid();

  /** The process of the embedded database, the last one there was; empty if there was none. */
  abstract Optional<ProcessHandle> database();

  /** The JDBC address of its database. */
  abstract String databaseUrl();

  abstract String databasePassword();

  /** What tells a command where the database is, beside the home: that of a full server's own. */
  Map<String, String> databaseSettings() {
    return Map.of();
  }

  /** The last lines of its log. */
  abstract String log();

  abstract void close();

  /** Runs a program with these settings and no others. */
  final void run(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .redirectInput(new File("/dev/null"));
    builder.environment().keySet().removeIf(name -> name.startsWith("CADENZA_"));
    builder.environment().putAll(environment);
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was run last; null before. */
  final Process process() {
    return process;
  }

  final void await(BooleanSupplier ready) {
    Instant end = Instant.now().plus(START);
    while (!ready.getAsBoolean()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new AssertionError("The product does not start:\n" + output() + log());
      }
      pause();
    }
  }

  final Ended awaitEnd(Duration patience) {
    Instant begin = Instant.now();
    try {
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("The product does not end:\n" + output() + log());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Ended(process.exitValue(), output(), Duration.between(begin, Instant.now()));
  }

  /** What it has printed. */
  final String output() {
    return read(output);
  }

  static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The end of a file. */
  static String tail(Path file, int length) {
    List<String> lines = read(file).lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - length), lines.size()));
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
