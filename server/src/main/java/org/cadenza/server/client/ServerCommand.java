package org.cadenza.server.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that {@code server/cadenza run} ends in. */
public final class ServerCommand {

  private static final String RUNTIME = "payara/MICRO-INF/runtime";

  private ServerCommand() {}

  /**
   * The words.
   *
   * @param install the folder with the programs, as the build lays it out
   */
  public static List<String> of(Path install) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Files.readAllLines(install.resolve("jvm.options")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(command::add);
    Path classes = install.resolve("classes.jsa");
    if (Files.exists(classes)) {
      command.add("-XX:SharedArchiveFile=" + classes);
    }
    command.add("-Dcadenza.install=" + install);
    command.add("-cp");
    command.add(classPath(install));
    command.add("org.cadenza.server.Cadenza");
    return command;
  }

  /**
   * The same words each time, in server/cadenza too: shared classes are those of one class path.
   */
  private static String classPath(Path install) {
    List<String> parts = new ArrayList<>();
    for (String folder : List.of("lib", "server-lib", RUNTIME)) {
      parts.add(install.resolve(folder) + "/*");
    }
    parts.add(install.resolve("payara-micro.jar").toString());
    return String.join(":", parts);
  }
}
