package org.cadenza.server.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.cadenza.server.client.StepFailed;
import org.cadenza.server.sample.SampleOptions;
import org.cadenza.server.sample.SampleUpstream;

/** Requests of the catalog, beside a bare servlet, and beside those over few shows. */
final class ApiBench implements Benchmark {

  private static final int SHOWS = 200_000;
  private static final int FEW_SHOWS = 2_000;
  private static final int CONNECTIONS = 8;
  private static final int ROUNDS = 5;

  /** The product is compiled for far longer than a bare servlet, and by a compiler that waits. */
  private static final Duration WARMING = Duration.ofSeconds(30);

  private static final Duration ROUND = Duration.ofSeconds(3);

  /** An operation, and the same by the bare servlet; each by the id of some show. */
  private record Operation(String name, LongFunction<String> product, LongFunction<String> bare) {}

  private static final List<Operation> OPERATIONS =
      List.of(
          new Operation(
              "artists, page 1",
              id -> "/api/v1/catalog/artists",
              id -> "/api/v1/bench/bare/artists"),
          new Operation(
              "show by id",
              id -> "/api/v1/catalog/shows/" + id,
              id -> "/api/v1/bench/bare/show?id=" + id),
          new Operation(
              "show search",
              id -> "/api/v1/catalog/shows/search?artist=grateful%20dead",
              id -> "/api/v1/bench/bare/search?words=%2Bqzgrateful*%20%2Bqzdead*"));

  @Override
  public void run(Surroundings surroundings) throws IOException, InterruptedException {
    int shows = surroundings.sizeOr(SHOWS);
    Figures out = surroundings.out();
    out.title(String.format("api: %,d shows, %d connections", shows, CONNECTIONS));
    try (BenchInstall install = BenchInstall.of(surroundings.install());
        SampleUpstream many = SampleUpstream.start(SampleOptions.defaults().shows(shows));
        SampleUpstream few = SampleUpstream.start(SampleOptions.defaults().shows(FEW_SHOWS));
        BenchServer large = BenchServer.start(install.folder(), many.address());
        BenchServer small = BenchServer.start(install.folder(), few.address())) {
      Refresh.run(large.api());
      Refresh.run(small.api());
      List<Comparison> comparisons =
          OPERATIONS.stream().map(operation -> Comparison.of(operation, large, small)).toList();
      // All before any is measured: much of what they run is the same.
      for (Comparison comparison : comparisons) {
        comparison.run(WARMING);
      }
      for (Comparison comparison : comparisons) {
        report(comparison, out);
      }
    }
  }

  /** An operation over many shows, by the bare servlet over as many, and over few. */
  private record Comparison(String name, Side product, Side bare, Side fewer) {

    static Comparison of(Operation operation, BenchServer large, BenchServer small) {
      return new Comparison(
          operation.name(),
          Side.of(large, operation.product()),
          Side.of(large, operation.bare()),
          Side.of(small, operation.product()));
    }

    void run(Duration length) throws InterruptedException {
      product.run(length);
      bare.run(length);
      fewer.run(length);
    }
  }

  /** What is asked of a server: paths, by a running number. */
  private record Side(Load load, LongFunction<String> path) {

    static Side of(BenchServer server, LongFunction<String> path) {
      long[] ids = ids(server);
      return new Side(new Load(server, CONNECTIONS), i -> path.apply(ids[(int) (i % ids.length)]));
    }

    Load.Result run(Duration length) throws InterruptedException {
      return load.run(path, length);
    }
  }

  private static void report(Comparison of, Figures out) throws InterruptedException {
    List<Load.Result> ours = new ArrayList<>();
    List<Load.Result> theirs = new ArrayList<>();
    List<Load.Result> overFew = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ours.add(of.product().run(ROUND));
      theirs.add(of.bare().run(ROUND));
      overFew.add(of.fewer().run(ROUND));
    }
    double rate = median(ours, Load.Result::perSecond);
    double bareRate = median(theirs, Load.Result::perSecond);
    double p95 = median(ours, r -> r.millis(95));
    double p95Few = median(overFew, r -> r.millis(95));
    out.fact(
        "%-16s %,7.0f requests/s, p50 %.1f, p95 %.1f, p99 %.1f ms",
        of.name(), rate, median(ours, r -> r.millis(50)), p95, median(ours, r -> r.millis(99)));
    out.fact(
        "%-16s %,7.0f requests/s, p95 %.1f ms",
        "  bare servlet", bareRate, median(theirs, r -> r.millis(95)));
    out.fact(
        "%-16s %,7.0f requests/s, p95 %.1f ms",
        "  few shows", median(overFew, Load.Result::perSecond), p95Few);
    out.atLeast(of.name() + ", of the bare servlet's rate", rate / bareRate, 0.6);
    out.atMost(of.name() + ", p95, times that over few shows", p95 / p95Few, 2);
  }

  private static double median(
      List<Load.Result> results, java.util.function.ToDoubleFunction<Load.Result> figure) {
    return Median.of(results.stream().mapToDouble(figure).boxed().toList());
  }

  /** A thousand shows from all over the catalog. */
  private static long[] ids(BenchServer server) {
    try (Connection database = server.database();
        Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT id FROM concert_show ORDER BY SHA1(container_id) LIMIT 1000")) {
      List<Long> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
      return ids.stream().mapToLong(Long::longValue).toArray();
    } catch (SQLException e) {
      throw new StepFailed("the database: " + e.getMessage(), e);
    }
  }
}
