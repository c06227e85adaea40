package org.cadenza.server.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cadenza.library.matching.Grams;
import org.cadenza.server.client.ApiClient;
import org.cadenza.server.client.StepFailed;
import org.cadenza.server.sample.SampleOptions;
import org.cadenza.server.sample.SampleUpstream;

/**
 * Searches of the library for names that are written in another way, beside the same SQL over one
 * plain connection.
 */
final class LibraryBench implements Benchmark {

  private static final int FILES = 100_000;
  private static final int QUERIES = 500;
  private static final int ROUNDS = 5;
  private static final Duration WARMING = Duration.ofSeconds(10);
  private static final Duration ROUND = Duration.ofSeconds(4);
  private static final double AIM_MILLIS = 50;
  private static final int MOST_GRAMS = 10;
  private static final int MANY_TRACKS = 300;
  private static final int FEW_TRACKS = 30;
  private static final int MATCHES = 20;

  private static final String SUMS =
      "SELECT gram FROM library_gram_sum WHERE gram IN (%s) ORDER BY files";

  private static final String CANDIDATES =
      "SELECT f.* FROM (SELECT file_id, COUNT(*) AS common, MIN(grams) AS grams FROM library_gram"
          + " WHERE gram IN (%s) GROUP BY file_id ORDER BY common DESC, grams, file_id LIMIT 100)"
          + " AS found JOIN library_file f ON f.id = found.file_id WHERE f.gone_at IS NULL"
          + " ORDER BY found.common DESC, found.grams, f.id";

  @Override
  public void run(Surroundings surroundings) throws IOException, InterruptedException {
    int files = surroundings.sizeOr(FILES);
    Figures out = surroundings.out();
    out.title(String.format(Locale.ROOT, "library: %,d files", files));
    try (SampleUpstream upstream = SampleUpstream.start(SampleOptions.defaults().shows(1));
        BenchServer server = BenchServer.start(surroundings.install(), upstream.address());
        Connection database = server.database()) {
      List<String> names = PastFiles.write(database, files);
      List<String> queries = queries(names);
      Load load = new Load(server, 1);
      run(load, queries, WARMING);
      bare(database, queries, WARMING);
      List<Double> ours = new ArrayList<>();
      List<Double> theirs = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        ours.add(run(load, queries, ROUND));
        theirs.add(bare(database, queries, ROUND));
      }
      double p95 = Median.of(ours);
      out.fact("search    p95 %6.1f ms", p95);
      out.fact("bare SQL  p95 %6.1f ms", Median.of(theirs));
      out.atMost("search, p95, times that of the bare SQL", p95 / Median.of(theirs), 3);
      if (p95 > AIM_MILLIS) {
        out.fact("that is over the %.0f ms that are aimed at", AIM_MILLIS);
      }
      match(out, server.api(), queries);
    } catch (SQLException e) {
      throw new StepFailed("the database: " + e.getMessage(), e);
    }
  }

  /** Names of some files, each with a letter less and in capitals. */
  private static List<String> queries(List<String> names) {
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < QUERIES; i++) {
      String name = names.get((int) ((long) i * names.size() / QUERIES));
      int without = name.length() / 2;
      queries.add(
          (name.substring(0, without) + name.substring(without + 1)).toUpperCase(Locale.ROOT));
    }
    return queries;
  }

  private static void match(Figures out, ApiClient api, List<String> names) {
    String many = list(api, names.subList(0, Math.min(names.size(), MANY_TRACKS)));
    String few = list(api, names.subList(0, FEW_TRACKS));
    Beside.measure(
        out,
        String.format("match %d tracks beside %d", MANY_TRACKS, FEW_TRACKS),
        MATCHES,
        () -> api.exchange("POST", many, null),
        () -> api.exchange("POST", few, null));
  }

  /** Where a list of tracks with these names is matched. */
  private static String list(ApiClient api, List<String> names) {
    List<Map<String, Object>> tracks = new ArrayList<>();
    for (String each : names) {
      String[] name = each.split(" ", 2);
      tracks.add(
          Map.of("position", tracks.size() + 1, "artist", name[0], "title", name[name.length - 1]));
    }
    return "/api/v1/tracklists/"
        + api.post(
                "/api/v1/tracklists/manual",
                Map.of("audio_file_id", UUID.randomUUID().toString(), "tracks", tracks))
            .path("id")
            .asText()
        + "/tracks/match-to-catalog";
  }

  private static double run(Load load, List<String> queries, Duration length)
      throws InterruptedException {
    return load.run(
            i ->
                "/api/v1/tracklists/catalog/search?query="
                    + URLEncoder.encode(
                        queries.get((int) (i % queries.size())), StandardCharsets.UTF_8),
            length)
        .millis(95);
  }

  private static double bare(Connection database, List<String> queries, Duration length)
      throws SQLException {
    List<Long> nanos = new ArrayList<>();
    long end = System.nanoTime() + length.toNanos();
    for (int i = 0; System.nanoTime() < end; i++) {
      long begin = System.nanoTime();
      List<Long> rarest =
          numbers(database, SUMS, List.copyOf(Grams.of(queries.get(i % queries.size()))));
      numbers(database, CANDIDATES, rarest.subList(0, Math.min(MOST_GRAMS, rarest.size())));
      nanos.add(System.nanoTime() - begin);
    }
    return Median.percentile(nanos, 95) / 1e6;
  }

  /** The first column of a query for these numbers. */
  private static List<Long> numbers(Connection database, String query, List<Long> values)
      throws SQLException {
    String places = String.join(", ", Collections.nCopies(values.size(), "?"));
    try (PreparedStatement statement = database.prepareStatement(String.format(query, places))) {
      for (int i = 0; i < values.size(); i++) {
        statement.setLong(i + 1, values.get(i));
      }
      List<Long> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getLong(1));
        }
      }
      return found;
    }
  }
}
