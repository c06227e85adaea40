package org.cadenza.server.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.server.client.StepFailed;
import org.cadenza.server.sample.SampleOptions;
import org.cadenza.server.sample.SampleUpstream;

/**
 * Every answer of the analytics over many shows and downloads, beside a hundredth of them. That
 * hundredth has one artist alone: lists of artists are asked for one, so that both are as long.
 */
final class AnalyticsBench implements Benchmark {

  private static final int SHOWS = 200_000;
  private static final int FEWER = 100;
  private static final int CONNECTIONS = 1;
  private static final int ROUNDS = 3;
  private static final Duration WARMING = Duration.ofSeconds(3);
  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final double AIM_MILLIS = 300;

  private static final List<String> ANSWERS =
      List.of(
          "collection",
          "collection?period=year",
          "artists?limit=1",
          "artists?period=month&sort_by=popularity&limit=1",
          "downloads",
          "downloads?period=year&group_by=artist",
          "downloads?period=year&group_by=quality",
          "downloads?group_by=month",
          "system",
          "performance",
          "top/artists?period=year&limit=1",
          "top/artists?metric=shows&limit=1",
          "top/artists?metric=size&period=month&limit=1",
          "top/artists?metric=popularity&limit=1",
          "top/venues?metric=downloads",
          "top/venues?metric=shows",
          "top/venues?metric=artists",
          "trends/downloads?period=day&range=last_year",
          "trends/downloads?period=month&range=last_year",
          "summary",
          "health");

  @Override
  public void run(Surroundings surroundings) throws IOException, InterruptedException {
    int shows = surroundings.sizeOr(SHOWS);
    int downloads = shows / 2;
    Figures out = surroundings.out();
    out.title(String.format("analytics: %,d shows, %,d downloads", shows, downloads));
    try (SampleUpstream many = SampleUpstream.start(SampleOptions.defaults().shows(shows));
        SampleUpstream few = SampleUpstream.start(SampleOptions.defaults().shows(shows / FEWER));
        BenchServer large = BenchServer.start(surroundings.install(), many.address());
        BenchServer small = BenchServer.start(surroundings.install(), few.address())) {
      fill(large, downloads);
      fill(small, downloads / FEWER);
      for (String answer : ANSWERS) {
        String path = "/api/v1/analytics/" + answer;
        new Load(large, CONNECTIONS).run(i -> path, WARMING);
        new Load(small, CONNECTIONS).run(i -> path, WARMING);
      }
      for (String answer : ANSWERS) {
        compare(answer, large, small, out);
      }
    }
  }

  private static void fill(BenchServer server, int downloads) throws InterruptedException {
    Refresh.run(server.api());
    try {
      PastDownloads.write(server, downloads);
    } catch (SQLException e) {
      throw new StepFailed("the database: " + e.getMessage(), e);
    }
    // The first who asks has everything counted.
    new Load(server, CONNECTIONS).run(i -> "/api/v1/analytics/summary", Duration.ofMillis(1));
  }

  private static void compare(String answer, BenchServer large, BenchServer small, Figures out)
      throws InterruptedException {
    String path = "/api/v1/analytics/" + answer;
    List<Double> many = new ArrayList<>();
    List<Double> few = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      many.add(new Load(large, CONNECTIONS).run(i -> path, ROUND).millis(95));
      few.add(new Load(small, CONNECTIONS).run(i -> path, ROUND).millis(95));
    }
    double p95 = Median.of(many);
    out.fact("%-45s p95 %6.1f ms, over few %6.1f ms", answer, p95, Median.of(few));
    out.atMost(answer + ", times that over few", p95 / Median.of(few), 2);
    if (p95 > AIM_MILLIS) {
      out.fact("%-45s is over the %.0f ms that are aimed at", answer, AIM_MILLIS);
    }
  }
}
