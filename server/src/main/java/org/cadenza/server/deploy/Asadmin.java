package org.cadenza.server.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadenza.server.launch.StartFailure;

/** Payara's command line, with several commands in one run where they are many. */
final class Asadmin {

  private static final Pattern ADMIN_LISTENER =
      Pattern.compile("<network-listener [^>]*name=\"admin-listener\"[^>]*>");
  private static final Pattern PORT = Pattern.compile(" port=\"(\\d+)\"");
  private static final Pattern OURS =
      Pattern.compile("<network-listener [^>]*name=\"(port-\\d+)\"");
  private static final Pattern FAILED = Pattern.compile("Command (\\S+) failed.*");

  private final Program program;
  private final Path domain;

  /** Of a domain whose console is on the port that its configuration tells. */
  Asadmin(Program program, Path domain) {
    this.program = program;
    this.domain = domain;
  }

  /** Names of the listeners that we made, as {@code domain.xml} tells. */
  static Stream<String> listeners(String domainXml) {
    return OURS.matcher(domainXml).results().map(found -> found.group(1)).distinct();
  }

  /** Commands as a script, each word quoted. */
  static String lines(List<List<String>> commands) {
    return commands.stream()
        .map(words -> words.stream().map(Asadmin::quoted).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }

  private static String quoted(String word) {
    return "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** One command of this machine's, such as starting. */
  void must(String... words) throws IOException {
    Program.Ended ended = program.run(words);
    if (ended.status() != 0) {
      throw new StartFailure("Payara Server refuses '" + words[0] + "': " + reason(ended.output()));
    }
  }

  /** Commands of which some may fail. */
  void tryAll(String script) throws IOException {
    run(script);
  }

  /** Commands that must all succeed. */
  void mustAll(String script) throws IOException {
    Program.Ended ended = run(script);
    List<String> output = ended.output();
    for (int i = 0; i < output.size(); i++) {
      Matcher failed = FAILED.matcher(output.get(i));
      if (failed.matches()) {
        throw new StartFailure(
            "Payara Server refuses '"
                + failed.group(1)
                + "': "
                + reason(output.subList(Math.max(0, i - 3), i)));
      }
    }
    if (ended.status() != 0) {
      throw new StartFailure("Payara Server refuses: " + reason(output));
    }
  }

  private Program.Ended run(String script) throws IOException {
    Path file = Templates.secret("payara.txt", script + "\n");
    try {
      return program.run(
          "--interactive=false", "--port", port(), "multimode", "--file", file.toString());
    } finally {
      Files.delete(file);
    }
  }

  private String port() throws IOException {
    Matcher listener =
        ADMIN_LISTENER.matcher(Files.readString(domain.resolve("config/domain.xml")));
    Matcher port = listener.find() ? PORT.matcher(listener.group()) : null;
    return port != null && port.find() ? port.group(1) : "4848";
  }

  private static String reason(List<String> output) {
    return output.stream()
        .filter(line -> !line.isBlank())
        .filter(
            line -> line.contains("failed") || line.contains("rror") || line.contains("xception"))
        .findFirst()
        .or(() -> output.stream().filter(line -> !line.isBlank()).findFirst())
        .orElse("no reason given")
        .strip();
  }
}
