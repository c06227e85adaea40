package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Imports from a site that takes its time. */
class SlowSiteIT {

  private static final String IMPORT = "/api/v1/tracklists/import/1001tracklists";

  private final Product product = Product.shared();
  private final Api api = product.user("patient", "user");

  @AfterEach
  void serveAtOnce() {
    Product.upstream().site().delay(Duration.ZERO);
  }

  private static Map<String, Object> request(String url, String audio) {
    return Map.of("url", url, "audio_file_id", audio);
  }

  @Test
  void whoFindsNoSeatIsToldToComeBack() throws Exception {
    Product.upstream().site().delay(Duration.ofSeconds(1));
    ExecutorService callers = Executors.newFixedThreadPool(12);
    try {
      List<Future<Answer>> calls = new ArrayList<>();
      for (String url : SitePages.pages(12)) {
        calls.add(
            callers.submit(() -> api.post(IMPORT, request(url, UUID.randomUUID().toString()))));
      }
      int made = 0;
      List<Answer> refused = new ArrayList<>();
      for (Future<Answer> call : calls) {
        Answer answer = call.get();
        if (answer.status() == 201) {
          made++;
        } else {
          refused.add(answer);
        }
      }
      assertTrue(made >= 8, "only " + made + " were made");
      assertFalse(refused.isEmpty(), "nobody was refused");
      for (Answer answer : refused) {
        assertEquals(503, answer.status());
        assertEquals("IMPORT_FAILED", answer.text("/error_code"));
        assertEquals("away", answer.text("/details/reason"));
        assertTrue(answer.number("/retry_after") > 0);
      }
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void anImportThatIsCanceledWhileItsPageIsReadMakesNoList() throws Exception {
    Product.upstream().site().delay(Duration.ofSeconds(2));
    String audio = UUID.randomUUID().toString();
    String url = SitePages.page();
    String correlation = "canceled-" + UUID.randomUUID();
    Map<String, Object> request =
        Map.of("url", url, "audio_file_id", audio, "correlation_id", correlation);
    api.post(IMPORT + "?async_processing=true", request).expect(201);
    Eventually.holds("its page is read", () -> SitePages.asked(url) == 1);
    String job =
        product.admin().get("/api/v1/admin/jobs", "type", "tracklist_import").text("/jobs/0/id");
    product.admin().delete("/api/v1/admin/jobs/" + job).expect(200);
    String status = "/api/v1/tracklists/import/status/" + correlation;
    assertEquals("canceled", api.get(status).expect(200).text("/status"));
    // Longer than the page takes.
    TimeUnit.SECONDS.sleep(3);
    Answer lists = api.get("/api/v1/tracklists", "audio_file_id", audio).expect(200);
    assertEquals(0, lists.number("/pagination/total"));
    assertEquals("canceled", api.get(status).expect(200).text("/status"));
  }
}
