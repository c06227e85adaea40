package org.cadenza.server.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the benchmarks still run; how fast anything is, no test says. */
class BenchIT {

  private record Ended(int status, String output) {}

  private static Ended bench(String... words) throws IOException, InterruptedException {
    Path install =
        Path.of(System.getProperty("cadenza.install", "target/cadenza")).toAbsolutePath();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dcadenza.install=" + install);
    command.add("-cp");
    // As server/cadenza has it.
    command.add(install.resolve("lib") + "/*:" + Path.of("../ejb/target/classes").toAbsolutePath());
    command.add("org.cadenza.server.bench.Bench");
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  @Test
  void eachLineSaysItsTargetAndWhetherItHolds() throws Exception {
    Ended ended = bench("webhooks", "32");
    assertTrue(ended.status() == 0 || ended.status() == 3, ended::toString);
    assertTrue(ended.output().contains("(at least 0.40: "), ended::toString);
    assertTrue(
        ended.output().contains("928 rows, one an attempt") && ended.output().contains("(holds)"),
        ended::toString);
  }

  @Test
  void everyOperationOnAListIsMeasured() throws Exception {
    Ended ended = bench("tracklists", "1");
    assertTrue(ended.status() == 0 || ended.status() == 3, ended::toString);
    for (String last :
        List.of("publish", "split", "generate, regenerate, convert, check and load")) {
      assertTrue(ended.output().contains(last + ", times that over few"), ended::toString);
    }
  }

  @Test
  void anUnknownOneIsRefusedWithThoseThereAre() throws Exception {
    Ended ended = bench("weather");
    assertEquals(1, ended.status());
    assertTrue(ended.output().contains("webhooks"), ended::toString);
  }
}
