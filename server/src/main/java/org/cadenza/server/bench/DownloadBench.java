package org.cadenza.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.io.FileUtils;
import org.cadenza.server.client.StepFailed;
import org.cadenza.server.client.Waiting;
import org.cadenza.server.sample.SampleOptions;
import org.cadenza.server.sample.SampleUpstream;

/**
 * A download, from the request to {@code completed}: fetched, verified, tagged, synced, with the
 * checksums of what came and of what lies there; beside curl, sync and sha256sum of as many files.
 */
final class DownloadBench implements Benchmark {

  private static final int ROUNDS = 3;
  private static final int TRACKS = 18;
  private static final double MIB = 1 << 20;
  private static final Set<String> ENDS = Set.of("completed", "failed", "cancelled");

  @Override
  public void run(Surroundings surroundings) throws IOException, InterruptedException {
    int rounds = surroundings.sizeOr(ROUNDS);
    Figures out = surroundings.out();
    try (SampleUpstream upstream =
            SampleUpstream.start(
                SampleOptions.defaults().shows(SampleOptions.REAL_SHOWS + rounds + 1));
        AudioHost host = AudioHost.before(upstream.address());
        BenchServer server = BenchServer.start(surroundings.install(), host.address())) {
      out.title(
          String.format(
              "download: %d tracks, %.0f MiB in all, over loopback",
              TRACKS, TRACKS * host.bytesPerTrack() / MIB));
      Refresh.run(server.api());
      List<Long> shows = shows(server);
      List<Double> ours = new ArrayList<>();
      List<Double> theirs = new ArrayList<>();
      download(server, shows.get(0));
      for (int round = 1; round <= rounds; round++) {
        ours.add(download(server, shows.get(round)));
        theirs.add(curl(host, server.home().resolve("curl")));
      }
      double mebibytes = TRACKS * host.bytesPerTrack() / MIB;
      double rate = mebibytes / Median.of(ours);
      double bare = mebibytes / Median.of(theirs);
      out.fact("download            %,8.0f MiB/s", rate);
      out.fact("curl, sync, sha256  %,8.0f MiB/s", bare);
      out.atLeast("download, of the rate of curl, sync and sha256sum", rate / bare, 0.8);
    }
  }

  private static List<Long> shows(BenchServer server) {
    List<Long> containers = new ArrayList<>();
    server
        .api()
        .get("/api/v1/catalog/shows/search?artist=synthetic&page_size=100")
        .path("shows")
        .forEach(show -> containers.add(show.path("container_id").asLong()));
    return containers;
  }

  private static double download(BenchServer server, long container) throws IOException {
    long begin = System.nanoTime();
    String id =
        server
            .api()
            .post(
                "/api/v1/downloads/queue",
                Map.of("container_id", container, "format", "FLAC", "quality", "16bit/44.1kHz"))
            .path("download_id")
            .asText();
    JsonNode download =
        Waiting.until(
            "the download",
            Duration.ofMinutes(10),
            () -> server.api().get("/api/v1/downloads/" + id).path("download"),
            d -> ENDS.contains(d.path("status").asText()));
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (!download.path("status").asText().equals("completed")) {
      throw new StepFailed("the download ended " + download);
    }
    FileUtils.cleanDirectory(server.home().resolve("downloads").toFile());
    return seconds;
  }

  private static double curl(AudioHost host, Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    long begin = System.nanoTime();
    Process shell =
        new ProcessBuilder(
                "sh",
                "-ec",
                "for i in $(seq "
                    + TRACKS
                    + "); do"
                    + " curl -sSf -o $i.flac "
                    + host.address()
                    + "/audio/$i"
                    + " && sync $i.flac && sha256sum $i.flac; done")
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int status = shell.waitFor();
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (status != 0) {
      throw new StepFailed("curl, sync and sha256sum ended with status " + status);
    }
    FileUtils.deleteDirectory(folder.toFile());
    return seconds;
  }
}
