package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program {@code server/cadenza} itself. */
@Tag("micro")
class CommandIT {

  private record Ended(int status, String output, String error) {}

  private static Ended cadenza(String... words) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of("./cadenza"), Stream.of(words)).toList();
    Process process = new ProcessBuilder(command).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output, error);
  }

  @Test
  void helpNamesWhatCanBeDone() throws Exception {
    Ended help = cadenza("help");
    assertEquals(0, help.status());
    for (String word :
        List.of("run", "demo", "test", "deploy", "password USER", "help", "CADENZA_HOME")) {
      assertTrue(help.output().contains(word), () -> word + " in " + help.output());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start",
        "--version",
        "run now",
        "help me",
        "password",
        "password a b",
        "test tomcat",
        "deploy wildfly",
        "deploy tomcat ."
      })
  void aWrongWordGetsTheHelpAndStatusTwo(String words) throws Exception {
    Ended ended = cadenza(words.split(" ", -1));
    assertEquals(2, ended.status(), ended::toString);
    assertTrue(ended.error().contains("server/cadenza run"), ended::toString);
    assertEquals("", ended.output());
  }
}
