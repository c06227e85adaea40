package org.cadenza.server.e2e.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.FilledCatalog;
import org.junit.jupiter.api.Test;

/** Having a whole year of an artist, and seeing what of him is had. */
class CollectingIT {

  private static final String BULK = "/api/v1/downloads/queue/bulk";
  private final Api api = FilledCatalog.ofShared();
  private final long artist =
      api.get("/api/v1/catalog/artists", "search", "grateful").number("/artists/0/id");

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

  @Test
  void aWholeYearIsQueuedOnceAndSeenAsPendingAndMissingNoMore() {
    api.put("/api/v1/admin/config/max_concurrent_downloads", Map.of("value", 1)).expect(200);
    JsonNode before = year(1967);
    long missing = before.path("missing").asLong();
    assertTrue(missing > 1, before::toString);
    Answer queued = api.post(BULK, order("year", 1967)).expect(201);
    try {
      assertEquals(missing, queued.number("/queued_count"));
      assertEquals(missing, queued.at("/download_ids").size());
      assertEquals(0, queued.number("/failed_count"));
      JsonNode after = year(1967);
      assertEquals(0, after.path("missing").asLong());
      assertEquals(
          before.path("downloaded").asLong() + before.path("pending").asLong() + missing,
          after.path("downloaded").asLong() + after.path("pending").asLong());
      Answer again = api.post(BULK, order("year", 1967)).expect(201);
      assertEquals(0, again.number("/queued_count"));
      assertTrue(again.number("/skipped_count") >= missing);
    } finally {
      queued.at("/download_ids").forEach(id -> api.delete("/api/v1/downloads/" + id.asLong()));
      api.put("/api/v1/admin/config/max_concurrent_downloads", Map.of("value", 3)).expect(200);
    }
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
    // The whole artist is more than is taken at once.
    api.post(BULK, order()).expectError(422, "UNPROCESSABLE");
  }
}
