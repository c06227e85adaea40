package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code /metrics} (ours). */
class MetricsIT {

  private static final String REQUESTS = "cadenza_http_requests_total";
  private static final String SECONDS = "cadenza_http_request_duration_seconds";

  private final Product product = Product.shared();

  private Scrape scrape() {
    return Scrape.of(product);
  }

  @Test
  void whatHasToBeWatchedIsTold() {
    Scrape scrape = scrape();
    for (String name :
        List.of(
            "cadenza_build_info",
            "cadenza_database_answer_seconds",
            "cadenza_database_connections",
            "cadenza_downloads",
            "cadenza_jobs",
            "cadenza_webhook_messages",
            "cadenza_transfers_active",
            "cadenza_transfers_bytes_total",
            "cadenza_transfers_bytes_per_second",
            "jvm_memory_used_bytes",
            "jvm_threads_current",
            "jvm_gc_collection_seconds_count",
            "process_start_time_seconds")) {
      assertTrue(scrape.has(name), () -> name + " in " + scrape.types());
    }
    assertEquals("counter", scrape.types().get(REQUESTS));
    assertEquals("histogram", scrape.types().get(SECONDS));
    for (String part : List.of("database", "jobs", "downloads", "webhook_messages", "transfers")) {
      assertEquals(1, scrape.value("cadenza_figures_up", "of=\"" + part + "\""), part);
    }
    assertTrue(scrape.value("cadenza_database_connections") >= 1);
    assertTrue(scrape.value("cadenza_build_info", "version=\"1.") == 1, "the version is known");
  }

  @Test
  void requestsAreCountedByRouteAndNotByPath() {
    String[] single = {
      "wing=\"concerts\"", "route=\"/api/v1/downloads/{id}\"", "method=\"GET\"", "status=\"404\""
    };
    double before = scrape().value(REQUESTS, single);
    int series = scrape().series().size();
    for (int i = 0; i < 20; i++) {
      product.admin().get("/api/v1/downloads/" + (900_000_000 + i)).expect(404);
    }
    Scrape after = scrape();
    assertEquals(before + 20, after.value(REQUESTS, single));
    assertTrue(after.series().size() <= series + 20, "no series for each path");
    assertTrue(
        after.value(SECONDS + "_count", "route=\"/api/v1/downloads/{id}\"", "method=\"GET\"")
            >= before + 20);
  }

  @Test
  void whatIsRefusedOrReachesNothingIsCountedToo() {
    double refused = scrape().value(REQUESTS, "route=\"/api/v1/downloads/stats\"", "\"401\"");
    double lost = scrape().value(REQUESTS, "route=\"none\"", "\"404\"");
    double odd = scrape().value(REQUESTS, "method=\"other\"");
    product.anonymous().get("/api/v1/downloads/stats").expect(401);
    for (int i = 0; i < 5; i++) {
      product.admin().get("/api/v1/nowhere/" + i).expect(404);
      product.admin().get("/nowhere" + i).expect(404);
    }
    product
        .admin()
        .send(
            product
                .admin()
                .request("/api/v1/downloads")
                .method("BREW", HttpRequest.BodyPublishers.noBody()));
    Scrape after = scrape();
    assertEquals(
        refused + 1, after.value(REQUESTS, "route=\"/api/v1/downloads/stats\"", "\"401\""));
    assertEquals(lost + 10, after.value(REQUESTS, "route=\"none\"", "\"404\""));
    assertEquals(odd + 1, after.value(REQUESTS, "method=\"other\""));
    assertFalse(after.series().keySet().stream().anyMatch(key -> key.contains("nowhere")));
  }

  @Test
  void onlyThisMachineAndAdminsReadThem() {
    Answer stranger = from(product.anonymous(), "203.0.113.9");
    stranger.expectError(401, "UNAUTHORIZED");
    from(product.user("metrics-user", "user"), "203.0.113.9").expectError(403, "FORBIDDEN");
    from(product.admin(), "203.0.113.9").expect(200);
    // Nobody becomes local by saying so to a proxy that is not trusted.
    from(product.anonymous(), "127.0.0.1").expectError(401, "UNAUTHORIZED");
    product.anonymous().post("/metrics", Map.of()).expect(405);
  }

  private static Answer from(Api api, String address) {
    return api.send(api.request("/metrics").header("X-Forwarded-For", address));
  }

  @Test
  void theServersOwnMetricsAndHealthAreNotServed() {
    assertFalse(scrape().series().keySet().stream().anyMatch(key -> key.startsWith("base_")));
    for (String path : List.of("/metrics/base", "/metrics/vendor", "/server-health")) {
      int status = product.anonymous().get(path).status();
      assertTrue(status == 403 || status == 404, () -> path + " answers " + status);
    }
  }
}
