package org.cadenza.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadenza.server.client.FreePort;
import org.cadenza.server.client.StepFailed;
import org.cadenza.server.client.Waiting;
import org.cadenza.server.sample.SampleOptions;
import org.cadenza.server.sample.SampleUpstream;

/** Time to ready of a home that has been started before, beside an empty Payara Micro. */
final class StartBench implements Benchmark {

  private static final int ROUNDS = 5;
  private static final double MIB = 1 << 20;
  private static final double MOST_RESIDENT_MIB = 1.5 * 1024;

  @Override
  public void run(Surroundings surroundings) throws IOException, InterruptedException {
    int rounds = surroundings.sizeOr(ROUNDS);
    Figures out = surroundings.out();
    out.title("start: " + rounds + " times each");
    try (SampleUpstream upstream = SampleUpstream.start(SampleOptions.defaults());
        BenchServer server = BenchServer.start(surroundings.install(), upstream.address())) {
      work(server);
      double resident = server.resident() / MIB;
      List<Double> ours = new ArrayList<>();
      List<Double> empty = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        server.stop();
        empty.add(emptyMicro(surroundings.install()));
        ours.add(server.startAgain());
      }
      out.fact("ready after           %6.1f s", Median.of(ours));
      out.fact("empty Payara Micro    %6.1f s", Median.of(empty));
      out.atMost(
          "time to ready, times an empty Payara Micro's (aim: 2)",
          Median.of(ours) / Median.of(empty),
          3);
      out.atMost("resident after the demo's work, MiB", resident, MOST_RESIDENT_MIB);
    }
  }

  /** What the demo does: the catalog, and one download. */
  private static void work(BenchServer server) {
    Refresh.run(server.api());
    String id =
        server
            .api()
            .post(
                "/api/v1/downloads/queue",
                Map.of("container_id", 11025, "format", "FLAC", "quality", "16bit/44.1kHz"))
            .path("download_id")
            .asText();
    Waiting.until(
        "the download",
        () -> server.api().get("/api/v1/downloads/" + id).path("download"),
        d -> d.path("status").asText().equals("completed"));
  }

  private static double emptyMicro(Path install) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms256m",
                "-Xmx640m",
                "-Xmn160m",
                "-XX:+UseSerialGC",
                "-jar",
                install.resolve("payara-micro.jar").toString(),
                "--nocluster",
                "--port",
                Integer.toString(FreePort.take()))
            .redirectErrorStream(true)
            .start();
    try {
      BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.contains("ready in")) {
          return (System.nanoTime() - begin) / 1e9;
        }
      }
      throw new StepFailed("the empty Payara Micro did not start");
    } finally {
      process.destroy();
      process.waitFor();
    }
  }
}
