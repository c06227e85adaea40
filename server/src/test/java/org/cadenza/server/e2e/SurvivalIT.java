package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadenza.library.Checksums;
import org.cadenza.server.sample.SampleOptions;
import org.cadenza.server.sample.SampleUpstream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that is stopped, or killed, in the middle of its work goes on where it was. */
@Tag("micro")
class SurvivalIT {

  private static final String REFRESH = "/api/v1/catalog/refresh";
  private static final String SEARCH = "/api/v1/catalog/shows/search";

  @Test
  void aRefreshAndThreeDownloadsOutliveAStopAndAKill() throws IOException {
    try (SampleUpstream upstream =
            SampleUpstream.start(
                SampleOptions.defaults().secondsPerTrack(2).bytesPerSecond(60_000));
        Product product = Product.with(settings(upstream))) {
      product.start();
      String first = order(product);
      awaitProgress(product, first);
      product.stop();
      product.start();
      Answer resumed = FilledCatalog.over(product.admin(), first, "completed");
      assertEquals(2358, resumed.number("/job/result/new_shows"));
      assertEquals(2358, count(product));
      assertTrue(pagesAskedFor(upstream) <= 24 + 2 * 6, "only what was not written is read again");

      List<Long> downloads = queueThree(product);
      String second = order(product);
      awaitProgress(product, second);
      Eventually.holds(
          "three downloads at once",
          () ->
              statuses(product, downloads)
                  .equals(List.of("in_progress", "in_progress", "in_progress")));
      product.kill();
      product.start();
      FilledCatalog.over(product.admin(), second, "completed");
      Eventually.get(
          "downloads completed",
          java.time.Duration.ofMinutes(3),
          () -> statuses(product, downloads),
          all -> all.equals(List.of("completed", "completed", "completed")));
      assertEquals(2358, count(product));
      for (long id : downloads) {
        verify(Path.of(download(product, id).text("/download/file_path")));
      }
    }
  }

  private static Map<String, String> settings(SampleUpstream upstream) {
    String address = upstream.address().toString();
    return Map.of(
        "CADENZA_NUGS_STREAM_URL", address,
        "CADENZA_NUGS_IDENTITY_URL", address,
        "CADENZA_NUGS_SUBSCRIPTIONS_URL", address,
        "CADENZA_NUGS_PAUSE_MILLIS", "300");
  }

  private static String order(Product product) {
    return product.admin().post(REFRESH, Map.of("force", true)).expect(202).text("/job_id");
  }

  private static void awaitProgress(Product product, String job) {
    Eventually.holds(
        "in the middle of a refresh",
        () ->
            product.admin().get(REFRESH + "/status/" + job).expect(200).number("/job/progress")
                >= 20);
  }

  private static long count(Product product) {
    return product.admin().get(SEARCH).expect(200).number("/pagination/total");
  }

  private static long pagesAskedFor(SampleUpstream upstream) {
    return upstream.log().requests().stream()
        .filter(r -> r.target().contains("catalog.containersAll"))
        .count();
  }

  private static List<Long> queueThree(Product product) {
    Answer shows =
        product
            .admin()
            .get(SEARCH, "year", 1977, "page_size", 3, "venue", "winterland")
            .expect(200);
    List<Long> ids = new ArrayList<>();
    for (JsonNode show : shows.at("/shows")) {
      ids.add(
          product
              .admin()
              .post(
                  "/api/v1/downloads/queue",
                  Map.of("container_id", show.path("container_id").longValue(), "format", "FLAC"))
              .expect(201)
              .number("/download_id"));
    }
    assertEquals(3, ids.size());
    return ids;
  }

  private static List<String> statuses(Product product, List<Long> ids) {
    return ids.stream().map(id -> download(product, id).text("/download/status")).toList();
  }

  private static Answer download(Product product, long id) {
    return product.admin().get("/api/v1/downloads/" + id).expect(200);
  }

  private static void verify(Path folder) throws IOException {
    JsonNode show = new ObjectMapper().readTree(folder.resolve("show.json").toFile());
    List<JsonNode> files = new ArrayList<>();
    show.findParents("sha256").forEach(files::add);
    assertFalse(files.isEmpty(), show::toString);
    for (JsonNode file : files) {
      Path path = folder.resolve(file.path("file").asText());
      assertEquals(file.path("sha256").asText(), Checksums.sha256(path), path::toString);
    }
    try (Stream<Path> all = Files.walk(folder.getParent())) {
      assertTrue(all.noneMatch(p -> p.toString().contains(".part")), folder::toString);
    }
  }
}
