package org.cadenza.server.e2e.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Test;

/** Reports of a collection of which all is known. */
class ReportIT {

  private static final String PATH = "/api/v1/analytics/reports";
  private final Product product = KnownCollection.PRODUCT;
  private final Api api = product.user("analyst", "user");

  private String order(Object order) {
    Answer ordered = api.post(PATH, order).expect(202);
    assertEquals("Report generation started", ordered.text("/message"));
    assertTrue(ordered.text("/report_id").startsWith("report-"));
    return PATH + "/" + ordered.text("/report_id");
  }

  private Answer made(Object order) {
    String report = order(order);
    return Eventually.get(
        "a report",
        Duration.ofSeconds(30),
        () -> api.get(report).expect(200),
        a -> !a.text("/report/status").matches("pending|running"));
  }

  @Test
  void aReportInJsonIsFetchedWithItsRows() {
    Answer report = made(Map.of("type", "artist_breakdown"));
    assertEquals("completed", report.text("/report/status"));
    assertEquals("all_time", report.text("/report/period"));
    assertEquals(List.of("Anna", "Bela"), report.all("/report/data", "artist"));
    assertEquals(List.of("4", "2"), report.all("/report/data", "downloads"));
    assertEquals(List.of("2", "2"), report.all("/report/data", "completed"));
    assertEquals("4000000000", report.at("/report/data/0/size_bytes").asText());
  }

  @Test
  void theCollectionIsSummedUpByFormatAndQuality() {
    Answer report = made(Map.of("type", "collection_summary", "period", "last_30_days"));
    assertEquals(List.of("FLAC", "MP3"), report.all("/report/data", "format"));
    assertEquals(List.of("2", "1"), report.all("/report/data", "shows"));
  }

  @Test
  void filtersLimitWhatIsCounted() {
    Map<String, Object> filters =
        Map.of(
            "artists", List.of(1),
            "formats", List.of("FLAC"),
            "date_from", KnownCollection.day(50),
            "date_to", KnownCollection.day(3));
    Answer report = made(Map.of("type", "download_analysis", "filters", filters));
    assertEquals(
        List.of(KnownCollection.day(40), KnownCollection.day(3)),
        report.all("/report/data", "date"));
    assertEquals(List.of("1", "0"), report.all("/report/data", "canceled"));
  }

  @Test
  void aReportInCsvIsSentAsSuch() {
    String report = order(Map.of("type", "artist_breakdown", "format", "csv"));
    Answer csv =
        Eventually.get(
            "a report",
            Duration.ofSeconds(30),
            () -> api.get(report).expect(200),
            a -> a.body().isTextual());
    assertEquals("text/csv;charset=utf-8", csv.header("Content-Type").toLowerCase(Locale.ROOT));
    assertTrue(csv.header("Content-Disposition").endsWith(".csv\""));
    assertEquals(200, api.send(api.request(report).header("Accept", "text/csv")).status());
    assertEquals(
        List.of(
            "artist_id,artist,shows,downloads,completed,failed,canceled,size_bytes",
            "1,Anna,3,4,2,1,1,4000000000",
            "2,Bela,2,2,2,0,0,1500000000"),
        Arrays.asList(csv.body().asText().split("\r\n", 0)));
  }

  @Test
  void aReportIsItsOwnersAlone() {
    String report = order(Map.of("type", "collection_summary"));
    product.user("stranger", "user").get(report).expectError(404, "NOT_FOUND");
    product.admin().get(report).expect(200);
  }

  @Test
  void anOrderThatDoesNotFitIsNamed() {
    api.post(PATH, Map.of()).expectInvalid("type");
    api.post(PATH, Map.of("type", "gossip")).expectInvalid("type");
    api.post(PATH, Map.of("type", "collection_summary", "period", "ever")).expectInvalid("period");
    api.post(PATH, Map.of("type", "collection_summary", "format", "xls")).expectInvalid("format");
    api.post(
            PATH,
            Map.of("type", "collection_summary", "filters", Map.of("artists", List.of(987_654))))
        .expectInvalid("filters.artists");
    Map<String, String> backwards = Map.of("date_from", "2024-02-01", "date_to", "2024-01-01");
    api.post(PATH, Map.of("type", "collection_summary", "filters", backwards))
        .expectInvalid("filters.date_to");
  }
}
