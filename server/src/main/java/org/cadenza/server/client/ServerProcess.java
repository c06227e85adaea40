package org.cadenza.server.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Cadenza in a process of its own, started as {@code server/cadenza run} does. */
public final class ServerProcess implements AutoCloseable {

  private static final String READY = "Cadenza is ready at ";
  private static final long PATIENCE_SECONDS = 15;

  private final Process process;
  private final URI address;

  private ServerProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts it and returns when it is ready; it is stopped with this program.
   *
   * @param options further ones for its Java
   */
  public static ServerProcess start(
      Path install, Map<String, String> environment, String... options) throws IOException {
    List<String> command = ServerCommand.of(install);
    command.addAll(1, List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(process, PATIENCE_SECONDS), "stop-server"));
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

  /** What it says later is an error, and for the person. */
  private static void passOn(BufferedReader output) {
    Thread thread = new Thread(() -> output.lines().forEach(System.err::println), "output");
    thread.setDaemon(true);
    thread.start();
  }

  private static void stop(Process process, long patienceSeconds) {
    // By its handle, for the process's own way closes what it still has to say.
    process.toHandle().destroy();
    try {
      if (!process.waitFor(patienceSeconds, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Where it answers. */
  public URI address() {
    return address;
  }

  /** The process. */
  public long pid() {
    return process.pid();
  }

  /** Stops it and returns when it has ended. */
  @Override
  public void close() {
    stop(PATIENCE_SECONDS);
  }

  /** The same, with another patience before it is killed. */
  public void stop(long patienceSeconds) {
    stop(process, patienceSeconds);
  }
}
