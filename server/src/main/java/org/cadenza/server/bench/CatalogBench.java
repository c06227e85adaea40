package org.cadenza.server.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.cadenza.server.client.StepFailed;
import org.cadenza.server.sample.SampleOptions;
import org.cadenza.server.sample.SampleUpstream;

/** A refresh of the whole catalog, into an empty database and once more where nothing is new. */
final class CatalogBench implements Benchmark {

  private static final int SHOWS = 200_000;
  private static final double MIB = 1 << 20;

  /** What one run of all steps gave: shows a second, and the most heap in use. */
  private record Run(double first, double again, double crawl, double copy, long heap) {}

  @Override
  public void run(Surroundings surroundings) throws IOException, InterruptedException {
    int shows = surroundings.sizeOr(SHOWS);
    Figures out = surroundings.out();
    out.title(String.format("catalog: %,d shows", shows));
    try (BenchInstall install = BenchInstall.of(surroundings.install())) {
      Run small = run(install, shows / 10, null);
      Run large = run(install, shows, out);
      out.fact("whole refresh, nothing there before    %,8.0f shows/s", large.first());
      out.fact("whole refresh, nothing new             %,8.0f shows/s", large.again());
      out.fact("the same pages read, nothing written   %,8.0f shows/s", large.crawl());
      out.fact("the same rows written, plain JDBC      %,8.0f shows/s", large.copy());
      out.fact(
          "heap in use after collections, at most %8.1f MiB; %.1f MiB with %,d shows",
          large.heap() / MIB, small.heap() / MIB, shows / 10);
      out.atLeast("refresh, of the rate of reading alone", large.first() / large.crawl(), 0.5);
      out.atLeast("refresh, of the rate of writing alone", large.first() / large.copy(), 0.25);
      out.atLeast("nothing new, of the rate of the first", large.again() / large.first(), 2);
      out.atMost(
          "more heap than a tenth of the shows, MiB", (large.heap() - small.heap()) / MIB, 64);
    }
  }

  /** All steps, each side twice where it is short, so that neither has a warmer machine. */
  private static Run run(BenchInstall install, int shows, Figures out)
      throws IOException, InterruptedException {
    try (SampleUpstream upstream = SampleUpstream.start(SampleOptions.defaults().shows(shows));
        BenchServer server = BenchServer.start(install.folder(), upstream.address());
        Connection reading = server.database();
        Connection writing = server.database()) {
      double crawlBefore = crawl(server);
      Refresh first = Refresh.watched(server);
      double crawlAfter = crawl(server);
      CatalogWrites writes = new CatalogWrites(reading);
      Refresh again = Refresh.watched(server);
      if (out != null) {
        out.holds(
            writes.count() + " rows of the catalog written where nothing is new",
            writes.count() == 0);
      }
      double copy = out == null ? 1 : new BareCopy(reading, writing).seconds();
      return new Run(
          shows / first.seconds(),
          shows / again.seconds(),
          shows / ((crawlBefore + crawlAfter) / 2),
          shows / copy,
          Math.max(first.heap(), again.heap()));
    } catch (SQLException e) {
      throw new StepFailed("the database: " + e.getMessage(), e);
    }
  }

  /** The seconds that it takes to read everything, in parts that no client gives up waiting for. */
  private static double crawl(BenchServer server) {
    double seconds = 0;
    for (int tenth = 0; tenth < 10; tenth++) {
      seconds += server.api().get("/api/v1/bench/crawl?tenth=" + tenth).path("seconds").asDouble();
    }
    return seconds;
  }
}
