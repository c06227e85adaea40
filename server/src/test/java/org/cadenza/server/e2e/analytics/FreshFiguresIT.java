package org.cadenza.server.e2e.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.FilledCatalog;
import org.junit.jupiter.api.Test;

/** Figures are as new as what they count. */
class FreshFiguresIT {

  private static final String DOWNLOADS = "/api/v1/downloads/";
  private static final String OVERVIEW = "/overview/";
  private final Api api = FilledCatalog.ofShared();

  private long overview(String figure) {
    return api.get("/api/v1/analytics/downloads").expect(200).number(OVERVIEW + figure);
  }

  @Test
  void whatIsCompletedAndRemovedCountsAtOnce() {
    long before = overview("successful_downloads");
    long id = FilledCatalog.queue(api, "1966-01-01");
    Answer ended =
        Eventually.get(
            "a download",
            Duration.ofMinutes(2),
            () -> api.get(DOWNLOADS + id).expect(200),
            a -> a.text("/download/status").matches("completed|failed"));
    assertEquals("completed", ended.text("/download/status"));
    assertEquals(before + 1, overview("successful_downloads"));
    api.delete(DOWNLOADS + id + "?files=true").expect(200);
    assertEquals(before, overview("successful_downloads"));
  }

  @Test
  void theWholeCatalogIsCounted() {
    Answer collection = api.get("/api/v1/analytics/collection").expect(200);
    assertEquals(
        api.get("/api/v1/catalog/artists", "page_size", 1).number("/pagination/total"),
        collection.number("/totals/total_artists"));
    assertEquals(
        api.get("/api/v1/catalog/shows/search", "page_size", 1).number("/pagination/total"),
        collection.number("/totals/total_shows"));
    List<String> names = collection.all("/top_artists", "name");
    assertEquals(names.stream().distinct().toList(), names);
  }
}
