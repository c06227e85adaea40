package org.cadenza.server.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Cadenza in a process of its own, started as {@code server/cadenza run} does. */
final class ServerProcess {

  private static final String READY = "Cadenza is ready at ";

  private final Process process;
  private final URI address;

  private ServerProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts it and returns when it is ready; it is stopped with this program. */
  static ServerProcess start(Path install, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(install)).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop-server"));
    String last = "it said nothing";
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(READY)) {
        passOn(output);
        return new ServerProcess(process, URI.create(line.substring(READY.length())));
      }
      last = line.replaceFirst("^cadenza: ", "");
    }
    throw new StepFailed(last);
  }

  private static List<String> command(Path install) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Files.readAllLines(install.resolve("jvm.options")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(command::add);
    command.add("-Dcadenza.install=" + install);
    command.add("-cp");
    command.add(install.resolve("payara-micro.jar") + ":" + install.resolve("lib") + "/*");
    command.add("org.cadenza.server.Cadenza");
    return command;
  }

  /** What it says later is an error, and for the person. */
  private static void passOn(BufferedReader output) {
    Thread thread = new Thread(() -> output.lines().forEach(System.err::println), "output");
    thread.setDaemon(true);
    thread.start();
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  URI address() {
    return address;
  }

  /** Whether it still runs. */
  boolean isAlive() {
    return process.isAlive();
  }
}
