package org.cadenza.server.e2e.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.List;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.junit.jupiter.api.Test;

/** Figures are as new as what they count. */
class FreshFiguresIT {

  private static final String DOWNLOADS = "/api/v1/downloads/";
  private static final String OVERVIEW = "/overview/";
  private final Api api = FilledCatalog.ofShared();

  private Answer downloads(String period) {
    return api.get("/api/v1/analytics/downloads", "period", period).expect(200);
  }

  private long overview(String figure) {
    long week = downloads("last_7_days").number(OVERVIEW + figure);
    assertEquals(downloads("last_year").number(OVERVIEW + figure), week);
    assertEquals(downloads("all_time").number(OVERVIEW + figure), week);
    return week;
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
  void sumsOfPeriodsAreWhatTheyWouldBeIfTheyWereMadeAnew() {
    Product product = Product.shared();
    long id = FilledCatalog.queue(api, "1991-01-01");
    Eventually.holds(
        "a download", () -> api.get(DOWNLOADS + id).text("/download/status").equals("completed"));
    Answer before = downloads("last_30_days");
    Rows.change(
        product, "DELETE FROM download_tally WHERE grain LIKE 'LAST%' OR grain LIKE 'BEFORE%'");
    assertNotEquals(before.body(), downloads("last_30_days").body());
    Rows.change(product, "DELETE FROM download_span");
    assertEquals(before.body(), downloads("last_30_days").body());
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
