package org.cadenza.server.e2e.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.junit.jupiter.api.Test;

/** Having a whole year of an artist, and seeing what of him is had. */
class CollectingIT {

  private static final String BULK = "/api/v1/downloads/queue/bulk";
  private final Api api = FilledCatalog.ofShared();
  private final long artist = artist(api);

  private JsonNode year(int year) {
    Answer coverage = api.get("/api/v1/catalog/artists/" + artist + "/coverage").expect(200);
    assertEquals(artist, coverage.number("/artist_id"));
    for (JsonNode each : coverage.at("/years")) {
      if (each.path("year").asInt() == year) {
        return each;
      }
    }
    throw new AssertionError("No year " + year);
  }

  private Map<String, Object> order(Object... more) {
    Map<String, Object> order =
        new HashMap<>(Map.of("artist_id", artist, "format", "FLAC", "quality", "16bit/44.1kHz"));
    for (int i = 0; i < more.length; i += 2) {
      order.put((String) more[i], more[i + 1]);
    }
    return order;
  }

  /** Orders, and gives the result of the job at its end. */
  private JsonNode queued(Map<String, Object> order) {
    Answer ordered = api.post(BULK, order).expect(202);
    assertTrue(ordered.number("/show_count") > 0);
    String job = BULK + "/" + ordered.text("/job_id");
    Answer ended =
        Eventually.get(
            "the order is done",
            Duration.ofMinutes(3),
            () -> api.get(job).expect(200),
            now -> !now.text("/job/status").matches("pending|running"));
    assertEquals("completed", ended.text("/job/status"), ended::toString);
    return ended.at("/job/result");
  }

  private void cancelAll() {
    for (String state : List.of("pending", "in_progress")) {
      api.get("/api/v1/downloads", "status", state, "page_size", 100)
          .at("/downloads")
          .forEach(each -> api.delete("/api/v1/downloads/" + each.path("id").asLong()));
    }
  }

  @Test
  void aWholeYearIsQueuedOnceAndSeenAsPendingAndMissingNoMore() {
    api.put("/api/v1/admin/config/max_concurrent_downloads", Map.of("value", 1)).expect(200);
    JsonNode before = year(1967);
    long missing = before.path("missing").asLong();
    assertTrue(missing > 1, before::toString);
    try {
      JsonNode result = queued(order("year", 1967));
      assertEquals(missing, result.path("queued_count").asLong());
      assertEquals(0, result.path("failed_count").asLong());
      JsonNode after = year(1967);
      assertEquals(0, after.path("missing").asLong());
      assertEquals(
          before.path("downloaded").asLong() + before.path("pending").asLong() + missing,
          after.path("downloaded").asLong() + after.path("pending").asLong());
      JsonNode again = queued(order("year", 1967));
      assertEquals(0, again.path("queued_count").asLong());
      assertTrue(again.path("skipped_count").asLong() >= missing);
    } finally {
      cancelAll();
      api.put("/api/v1/admin/config/max_concurrent_downloads", Map.of("value", 3)).expect(200);
    }
  }

  @Test
  void aWholeArtistIsQueuedThoughTheServerIsKilledMeanwhile() {
    try (Product product = Product.with(Map.of()).start()) {
      Api there = product.admin();
      FilledCatalog.refresh(there, Map.of("force", true));
      // More than are read at once have no date, as some recordings have none.
      Rows.change(
          product, "UPDATE concert_show SET performance_date = NULL WHERE is_available LIMIT 300");
      String all = Rows.text(product, "SELECT COUNT(*) FROM concert_show WHERE is_available");
      Product.upstream().pace().set(2_000);
      try {
        Map<String, Object> order = Map.of("artist_id", artist(there), "format", "FLAC");
        String job = there.post(BULK, order).expect(202).text("/job_id");
        assertEquals(
            job, there.post(BULK, order).expectError(409, "CONFLICT").text("/details/job_id"));
        Eventually.holds(
            "some are queued", () -> there.get(BULK + "/" + job).number("/job/progress") > 5);
        product.kill();
        product.start();
        Api again = product.signIn("admin");
        Answer ended =
            Eventually.get(
                "the order is done",
                Duration.ofMinutes(3),
                () -> again.get(BULK + "/" + job).expect(200),
                now -> now.text("/job/status").equals("completed"));
        assertEquals(all, ended.text("/job/result/queued_count"));
        assertEquals(0, ended.number("/job/result/skipped_count"));
        assertEquals(all, Rows.text(product, "SELECT COUNT(*) FROM download"));
      } finally {
        Product.upstream().pace().set(0);
      }
    }
  }

  private static long artist(Api where) {
    return where.get("/api/v1/catalog/artists", "search", "grateful").number("/artists/0/id");
  }

  @Test
  void totalsAreThoseOfAllYears() {
    Answer coverage = api.get("/api/v1/catalog/artists/" + artist + "/coverage").expect(200);
    for (String figure : List.of("shows", "available", "downloaded", "pending", "missing")) {
      long sum = 0;
      for (JsonNode year : coverage.at("/years")) {
        sum += year.path(figure).asLong();
      }
      assertEquals(coverage.number("/totals/" + figure), sum, figure);
    }
    assertEquals(
        api.get("/api/v1/catalog/artists/" + artist).number("/artist/show_count"),
        coverage.number("/totals/shows"));
  }

  @Test
  void anOrderThatDoesNotFitIsNamed() {
    api.post(BULK, order("artist_id", 987_654_321)).expectInvalid("artist_id");
    api.post(BULK, order("year", 3)).expectInvalid("year");
    api.post(BULK, order("format", "OGG")).expectInvalid("format");
    api.post(BULK, order("date_from", "1977-05-09", "date_to", "1977-05-08"))
        .expectInvalid("date_to");
    api.post(BULK, order("year", 1977, "date_from", "1977-05-09")).expectInvalid("year");
    api.post(BULK, order("year", 1900)).expectError(422, "UNPROCESSABLE");
    Answer outside =
        api.post(BULK, order("year", 1968, "download_path", "/../.."))
            .expectError(422, "UNPROCESSABLE");
    assertTrue(outside.has("/details/download_path"), outside.body()::toString);
    api.get(BULK + "/0c0ae4f2-2b1c-4a5e-9a39-6f7f3b1f1c55").expectError(404, "NOT_FOUND");
  }
}
