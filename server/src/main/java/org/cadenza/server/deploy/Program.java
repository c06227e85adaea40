package org.cadenza.server.deploy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cadenza.server.launch.StartFailure;

/** A script of the server's own, run to its end. */
final class Program {

  private static final int PATIENCE_MINUTES = 5;

  private final Path script;

  /** A script that {@code sh} can run, executable or not. */
  Program(Path script) {
    this.script = script;
  }

  /** How it ended, and what it said. */
  record Ended(int status, List<String> output) {}

  /** Runs it with this Java; a {@link StartFailure} if it does not end. */
  Ended run(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", script.toString()));
    command.addAll(List.of(words));
    Path output = Files.createTempFile("cadenza-deploy-", ".out");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .redirectInput(new File("/dev/null"));
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("AS_JAVA", System.getProperty("java.home"));
      // Of another server, perhaps.
      builder.environment().remove("JBOSS_HOME");
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new StartFailure(script + " did not end within " + PATIENCE_MINUTES + " minutes");
      }
      return new Ended(process.exitValue(), Files.readAllLines(output, StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted", e);
    } finally {
      Files.delete(output);
    }
  }
}
