package org.cadenza.server.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command of the product besides the server.
 *
 * @param output of both kinds
 */
public record ProductCommand(int status, String output) {

  /**
   * Runs one to its end: not by the script, which might think that the product must be built anew.
   *
   * @param program the class behind the command
   * @param input what is typed
   */
  public static ProductCommand run(
      Map<String, String> environment, String program, String input, String... words) {
    try {
      Path install =
          Path.of(System.getProperty("cadenza.install", "target/cadenza")).toAbsolutePath();
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Dcadenza.install=" + install,
                  "-cp",
                  install.resolve("lib") + "/*",
                  program));
      command.addAll(List.of(words));
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().keySet().removeIf(name -> name.startsWith("CADENZA_"));
      builder.environment().putAll(environment);
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new ProductCommand(process.waitFor(), output);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
