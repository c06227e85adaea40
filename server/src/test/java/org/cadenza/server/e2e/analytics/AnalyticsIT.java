package org.cadenza.server.e2e.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of a collection of which all are known. */
class AnalyticsIT {

  private static final String PATH = "/api/v1/analytics";
  private final Product product = KnownCollection.PRODUCT;
  private final Api api = product.admin();

  private Answer get(String path, Object... query) {
    return api.get(PATH + path, query).expect(200);
  }

  private static double sum(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .mapToDouble(each -> each.path(field).asDouble())
        .sum();
  }

  @Test
  void theCollectionIsCountedWhole() {
    Answer all = get("/collection");
    assertEquals(3, all.number("/totals/total_artists"));
    assertEquals(5, all.number("/totals/total_shows"));
    assertEquals(3, all.number("/totals/total_venues"));
    assertEquals(4, all.number("/totals/total_downloads"));
    assertEquals("5.5", all.at("/totals/total_storage_gb").asText());
    assertEquals(5, all.number("/growth/shows_added_this_month"));
    assertEquals(3, all.number("/growth/artists_added_this_month"));
    assertEquals(List.of("Anna", "Bela", "Carl"), all.all("/top_artists", "name"));
    assertEquals(List.of("3", "2", "0"), all.all("/top_artists", "show_count"));
    assertEquals(List.of("2", "2", "0"), all.all("/top_artists", "download_count"));
    assertEquals(List.of("4.0", "1.5", "0.0"), all.all("/top_artists", "storage_gb"));
    assertEquals(List.of("Club", "Hall"), all.all("/top_venues", "name"));
    assertEquals(List.of("3", "1"), all.all("/top_venues", "show_count"));
    assertEquals(List.of("2", "1"), all.all("/top_venues", "artist_count"));
    assertEquals(List.of("3", "1"), all.all("/top_venues", "download_count"));
    assertEquals("75.0", all.at("/format_breakdown/FLAC/percentage").asText());
    assertEquals("25.0", all.at("/format_breakdown/MP3/percentage").asText());
    assertEquals("5.0", all.at("/format_breakdown/FLAC/total_size_gb").asText());
    assertEquals(4, (int) sum(all.at("/timeline/downloads_by_month"), "downloads"));
  }

  @ParameterizedTest
  @CsvSource({"week, 3", "last_7_days, 3", "month, 3", "last_30_days, 3", "year, 4", "all, 4"})
  void aPeriodLimitsWhatWasDownloaded(String period, int downloads) {
    Answer some = get("/collection", "period", period);
    assertEquals(downloads, (int) sum(some.at("/timeline/downloads_by_month"), "downloads"));
    assertEquals(4, some.number("/totals/total_downloads"));
    assertEquals(downloads, get("/artists", "period", period).number("/summary/total_downloads"));
  }

  @Test
  void artistsAreToldWithTheirStandingAndTheirShows() {
    Answer all = get("/artists", "sort_by", "storage");
    assertEquals(List.of("Anna", "Bela", "Carl"), all.all("/artists", "name"));
    JsonNode anna = all.at("/artists/0");
    assertEquals(2, anna.at("/stats/available_shows").asInt());
    assertEquals("4.5", anna.at("/stats/average_rating").asText());
    assertEquals("70.0", anna.at("/stats/popularity_score").asText());
    assertEquals("1977", anna.at("/trends/top_year").asText());
    assertEquals(3, anna.at("/trends/new_shows_this_month").asInt());
    assertEquals("Club", anna.at("/top_shows/1/venue").asText());
    assertEquals("2", all.at("/artists/1/top_shows/0/download_count").asText());
    assertTrue(all.at("/artists/2/stats/average_rating").isNull());
    assertTrue(all.at("/artists/2/trends/top_year").isNull());
    assertEquals("1.7", all.at("/summary/average_shows_per_artist").asText());
    // Bela: one download within 30 days as within the 30 before; Anna: none before.
    assertEquals("+0%", all.at("/artists/1/trends/downloads_trend").asText());
    assertTrue(anna.at("/trends/downloads_trend").isNull());
    assertEquals(1, get("/artists", "limit", 1).at("/artists").size());
  }

  @Test
  void downloadsAreToldByWhatBecameOfThem() {
    Answer all = get("/downloads");
    assertEquals(6, all.number("/overview/total_downloads"));
    assertEquals(4, all.number("/overview/successful_downloads"));
    assertEquals(1, all.number("/overview/failed_downloads"));
    assertEquals(1, all.number("/overview/canceled_downloads"));
    assertEquals("66.7", all.at("/overview/success_rate").asText());
    assertEquals("2.0", all.at("/overview/average_download_time_minutes").asText());
    assertEquals("5.6", all.at("/overview/total_bandwidth_gb").asText());
    assertEquals("1667", all.at("/by_format/FLAC/average_size_mb").asText());
    assertEquals("75.0", all.at("/by_format/FLAC/success_rate").asText());
    assertEquals(100.0, sum(all.at("/by_quality"), "percentage"), 0.001);
    assertEquals(6, (int) sum(all.at("/timeline"), "downloads"));
    assertEquals(6, (int) sum(all.at("/peak_hours"), "downloads"));
    // 5.5 GB in four times 80 s.
    assertEquals("137.5", all.at("/peak_hours/0/average_speed_mbps").asText());
    assertTrue(all.at("/by_artist").isNull());
    assertEquals(4, get("/downloads", "group_by", "artist").number("/by_artist/Anna/count"));
    assertEquals(
        "FLAC", Answer.names(get("/downloads", "group_by", "format").at("/by_format")).get(0));
    // A week may have a part in the month before.
    List<String> months =
        get("/downloads", "group_by", "month", "period", "week").all("/timeline", "date");
    assertEquals(KnownCollection.day(0).substring(0, 7), months.get(months.size() - 1));
  }

  @Test
  void topArtistsHaveSharesThatAddUpAndAChange() {
    Answer top = get("/top/artists", "period", "last_30_days");
    assertEquals(List.of("Anna", "Bela"), top.all("/top_artists", "name"));
    assertEquals(List.of("66.7", "33.3"), top.all("/top_artists", "percentage_of_total"));
    assertEquals("+0%", top.text("/top_artists/1/change_from_previous_period"));
    assertEquals(3, top.number("/metric_info/total_value"));
    assertEquals("last_30_days", top.text("/metric_info/period"));
    assertEquals(
        "5.5", get("/top/artists", "metric", "size").at("/metric_info/total_value").asText());
    assertEquals(
        List.of("3", "2"),
        get("/top/artists", "metric", "shows").all("/top_artists", "metric_value"));
    assertTrue(
        get("/top/artists", "metric", "popularity")
            .at("/top_artists/0/percentage_of_total")
            .isNull());
    assertTrue(
        get("/top/artists", "metric", "popularity", "period", "week")
            .at("/top_artists/0/change_from_previous_period")
            .isNull());
    Answer range = api.get(PATH + "/trends/downloads", "range", "x").expectInvalid("range");
    assertFalse(range.at("/details").toString().contains("all"), range::toString);
    api.get(PATH + "/top/artists", "metric", "beauty").expectInvalid("metric");
    api.get(PATH + "/top/artists", "period", "eternity").expectInvalid("period");
    api.get(PATH + "/top/artists", "limit", 101).expectInvalid("limit");
  }

  @Test
  void topVenuesAreToldByEachMetric() {
    Answer shows = get("/top/venues");
    assertEquals("Paris", shows.text("/top_venues/0/city"));
    assertEquals("Anna", shows.text("/top_venues/0/top_artists/0"));
    assertEquals("Bela", shows.text("/top_venues/0/top_artists/1"));
    Answer downloads = get("/top/venues", "metric", "downloads");
    assertEquals(List.of("3", "1"), downloads.all("/top_venues", "metric_value"));
    assertEquals(
        List.of("2", "1"),
        get("/top/venues", "metric", "artists").all("/top_venues", "metric_value"));
    assertEquals(1, get("/top/venues", "limit", 1).at("/top_venues").size());
  }

  @Test
  void trendsTellEveryPointOfTheirRange() {
    Answer days = get("/trends/downloads", "period", "day", "range", "last_week");
    assertEquals(7, days.at("/trends").size());
    assertEquals(KnownCollection.day(6), days.text("/trends/0/period"));
    assertEquals(0, days.number("/trends/0/downloads"));
    assertTrue(days.at("/trends/0/success_rate").isNull());
    assertEquals(2, days.number("/trends/6/downloads"));
    assertEquals("50.0", days.at("/trends/6/success_rate").asText());
    assertEquals(1, days.number("/trends/6/formats/MP3"));
    assertEquals("increasing", days.text("/summary/trend_direction"));
    assertTrue(days.at("/summary/trend_percentage").isNull());
    assertEquals(KnownCollection.day(0), days.text("/summary/peak_period"));
    assertEquals("0.6", days.at("/summary/average_per_period").asText());
    Answer month = get("/trends/downloads");
    assertEquals(30, month.at("/trends").size());
    assertEquals("+100%", month.text("/summary/trend_percentage"));
    Answer year = get("/trends/downloads", "period", "month", "range", "last_year");
    assertEquals(6, (int) sum(year.at("/trends"), "downloads"));
    assertEquals(7, year.text("/trends/0/period").length());
    assertTrue(get("/trends/downloads", "period", "week").at("/trends").size() >= 5);
    api.get(PATH + "/trends/downloads", "range", "all").expectInvalid("range");
  }

  @Test
  void theDashboardSumsUp() {
    Answer all = get("/summary");
    assertEquals(5, all.number("/collection/new_shows_this_week"));
    assertEquals(7, all.number("/downloads/total_downloads"));
    assertEquals(1, all.number("/downloads/pending_downloads"));
    assertEquals(1, all.number("/downloads/downloads_today"));
    assertTrue(all.all("/recent_activity", "message").contains("Downloaded: Anna 1977-05-08"));
    assertEquals("0.0", all.at("/quick_stats/monitoring_coverage").asText());
    // The one that waits has nothing yet, and what failed is gone.
    assertEquals("100.0", all.at("/quick_stats/storage_efficiency").asText());
  }

  @Test
  void requestsAreMeasuredByTheirRoutes() {
    api.get("/api/v1/catalog/artists/1").expect(200);
    api.get("/api/v1/catalog/artists/2").expect(200);
    Answer speed = get("/performance");
    Map<String, Long> calls =
        StreamSupport.stream(speed.at("/api_performance/slowest_endpoints").spliterator(), false)
            .collect(
                java.util.stream.Collectors.toMap(
                    each -> each.path("endpoint").asText(),
                    each -> each.path("call_count").asLong()));
    assertTrue(calls.values().stream().allMatch(count -> count > 0), calls::toString);
    assertTrue(
        calls.keySet().stream().allMatch(route -> route.startsWith("/api/")), calls::toString);
    assertTrue(
        speed.number("/api_performance/p99_response_time_ms")
            >= speed.number("/api_performance/p95_response_time_ms"));
    assertEquals("0.0", speed.at("/api_performance/error_rate_percent").asText());
    // One of the four that ended within 30 days.
    assertEquals("25.0", speed.at("/download_performance/retry_rate").asText());
    assertTrue(speed.at("/database_performance/average_query_time_ms").isNumber());
    assertTrue(speed.at("/database_performance/index_efficiency").asDouble() <= 100);
  }

  @Test
  void theMachineAndTheDatabaseAreMeasured() {
    Answer system = get("/system");
    assertTrue(system.at("/storage/total_storage_gb").asDouble() > 0);
    assertEquals("5.5", system.at("/storage/download_storage_gb").asText());
    assertTrue(system.at("/performance/active_connections").asInt() >= 1);
    assertTrue(system.at("/database/total_records").asLong() > 0);
    assertTrue(system.at("/database/database_size_mb").asDouble() > 0);
    assertTrue(system.at("/database/last_backup").isNull());
    assertTrue(system.text("/system/uptime").matches("\\d+ \\w+, \\d+ \\w+"));
    assertNotEquals(0, system.at("/system/memory_usage_percent").asDouble());
  }

  @Test
  void healthIsTheMeanOfWhatIsKnown() {
    Answer health = get("/health");
    assertEquals("75.0", health.at("/components/download_system/score").asText());
    assertEquals("fair", health.text("/components/download_system/status"));
    assertEquals("75.0% success rate", health.text("/components/download_system/details"));
    assertEquals("unknown", health.text("/components/monitoring/status"));
    double known = 0;
    int parts = 0;
    for (JsonNode part : health.at("/components")) {
      known += part.path("score").asDouble();
      parts += part.path("score").isNull() ? 0 : 1;
    }
    assertEquals(4, parts);
    assertEquals(known / parts, health.at("/overall_score").asDouble(), 0.11);
    assertTrue(health.at("/recommendations").toString().contains("failed downloads"));
  }
}
