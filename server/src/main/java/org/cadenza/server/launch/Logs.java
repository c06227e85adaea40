package org.cadenza.server.launch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;

/** Where the log goes: five files of 10 MB in the home folder; the console stays for people. */
final class Logs {

  private static final long MOST_PRINTED_BYTES = 10_000_000;

  private Logs() {}

  /**
   * Sends all logging of this process to {@code server.N.log} in a folder, and what libraries print
   * to {@code output.log}, which has a predecessor of the same size.
   */
  static void toFile(Path folder) throws IOException {
    String configuration =
        """
        handlers=java.util.logging.FileHandler
        .level=INFO
        java.util.logging.FileHandler.pattern=%s/server.%%g.log
        java.util.logging.FileHandler.limit=10000000
        java.util.logging.FileHandler.count=5
        java.util.logging.FileHandler.append=true
        java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
        java.util.logging.SimpleFormatter.format=%%1$tFT%%1$tT.%%1$tL %%4$s %%3$s %%5$s%%6$s%%n
        org.flywaydb.level=WARNING
        org.jaudiotagger.level=OFF
        ch.vorburger.level=WARNING
        """
            .formatted(folder);
    Path file = folder.resolve("logging.properties");
    Files.writeString(file, configuration);
    System.setProperty("java.util.logging.config.file", file.toString());
    LogManager.getLogManager()
        .readConfiguration(
            new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)));
    PrintStream printed =
        new PrintStream(
            new OutputFile(
                folder.resolve("output.log"), folder.resolve("output.1.log"), MOST_PRINTED_BYTES),
            true,
            StandardCharsets.UTF_8);
    System.setOut(printed);
    System.setErr(printed);
  }
}
