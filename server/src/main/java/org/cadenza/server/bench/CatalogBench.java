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

  @Override
  public void run(Surroundings surroundings) throws IOException, InterruptedException {
    int shows = surroundings.sizeOr(SHOWS);
    Figures out = surroundings.out();
    out.title(String.format("catalog: %,d shows", shows));
    try (BenchInstall install = BenchInstall.of(surroundings.install())) {
      rates(install, shows, out);
      double few = heap(install, shows / 10);
      double all = heap(install, shows);
      out.fact(
          "heap in use after collections, at most %8.1f MiB; %.1f MiB with %,d shows",
          all, few, shows / 10);
      out.atMost("more heap than a tenth of the shows, MiB", all - few, 64);
    }
  }

  /**
   * Each side runs once before it is measured, and reading alone before and after the refresh, so
   * that neither has a warmer machine.
   */
  private static void rates(BenchInstall install, int shows, Figures out)
      throws IOException, InterruptedException {
    try (SampleUpstream upstream = SampleUpstream.start(SampleOptions.defaults().shows(shows));
        BenchServer server = BenchServer.start(install.folder(), upstream.address());
        Connection reading = server.database();
        Connection writing = server.database()) {
      crawl(server);
      double cold = shows / Refresh.run(server.api());
      CatalogTables.empty(writing);
      double before = crawl(server);
      double first = shows / Refresh.run(server.api());
      double crawl = shows / ((before + crawl(server)) / 2);
      CatalogWrites writes = new CatalogWrites(reading);
      double again = shows / Refresh.run(server.api());
      out.holds(
          writes.count() + " rows of the catalog written where nothing is new",
          writes.count() == 0);
      BareCopy bare = new BareCopy(reading, writing);
      bare.seconds();
      double copy = shows / bare.seconds();
      out.fact("whole refresh, nothing there before    %,8.0f shows/s", first);
      out.fact("  the same, the first since the start  %,8.0f shows/s", cold);
      out.fact("whole refresh, nothing new             %,8.0f shows/s", again);
      out.fact("the same pages read, nothing written   %,8.0f shows/s", crawl);
      out.fact("the same rows written, plain JDBC      %,8.0f shows/s", copy);
      out.atLeast("refresh, of the rate of reading alone", first / crawl, 0.5);
      out.atLeast("refresh, of the rate of writing alone", first / copy, 0.25);
      out.atLeast("nothing new, of the rate of the first", again / first, 2);
    } catch (SQLException e) {
      throw new StepFailed("the database: " + e.getMessage(), e);
    }
  }

  /** The most MiB of heap that are in use after a collection during a refresh of so many shows. */
  private static double heap(BenchInstall install, int shows)
      throws IOException, InterruptedException {
    try (SampleUpstream upstream = SampleUpstream.start(SampleOptions.defaults().shows(shows));
        BenchServer server = BenchServer.start(install.folder(), upstream.address())) {
      return Refresh.mostHeap(server) / MIB;
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
