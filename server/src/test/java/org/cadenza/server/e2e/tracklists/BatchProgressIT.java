package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.sample.site.SampleSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How far a batch is, told over a WebSocket. */
class BatchProgressIT {

  private final Product product = Product.shared();
  private final Api api = product.user("watcher", "user");
  private final SampleSite site = Product.upstream().site();

  @AfterEach
  void serveAgain() {
    site.delay(Duration.ZERO);
  }

  private String order(int pages) {
    return api.post("/api/v1/batch", Map.of("urls", SitePages.pages(pages)))
        .expect(200)
        .text("/batch_id");
  }

  private Progress listen(String batch) {
    return Progress.of(product, batch);
  }

  @Test
  void eachChangeIsToldUntilTheBatchIsOver() throws Exception {
    site.delay(Duration.ofMillis(1500));
    String batch = order(3);
    Progress progress = listen(batch).signIn(api.token());
    assertEquals(1000, progress.awaitEnd());
    List<JsonNode> told = progress.messages();
    assertTrue(told.size() >= 3, told::toString);
    int before = 0;
    for (JsonNode message : told) {
      assertEquals(batch, message.path("batch_id").asText());
      assertTrue(message.path("progress").intValue() >= before, told::toString);
      before = message.path("progress").intValue();
      Instant.parse(message.path("timestamp").asText());
    }
    JsonNode last = told.get(told.size() - 1);
    assertEquals("completed", last.path("status").asText());
    assertEquals(100, last.path("progress").intValue());
    assertEquals(3, last.at("/jobs_status/completed").intValue());
    assertEquals(0, last.at("/jobs_status/failed").intValue());
    assertTrue(
        told.stream().anyMatch(m -> m.path("status").asText().equals("processing")),
        told::toString);
  }

  @Test
  void ofABatchThatIsOverOneHearsHowItEndedAndCancelingIsAnEnd() throws Exception {
    site.delay(Duration.ofSeconds(1));
    String batch = order(30);
    Progress early = listen(batch).signIn(api.token());
    early.awaitMessage();
    api.post("/api/v1/batch/" + batch + "/cancel").expect(200);
    assertEquals(1000, early.awaitEnd());
    Progress late = listen(batch).signIn(api.token());
    assertEquals(1000, late.awaitEnd());
    assertEquals(1, late.messages().size());
    assertEquals("cancelled", late.messages().get(0).path("status").asText());
  }

  @Test
  void aKeyAndAnAdminMayListenAndNobodyElse() throws Exception {
    String batch = order(1);
    String key =
        api.post("/api/v1/developer/keys", Map.of("name", "w", "permissions", Map.of("read", true)))
            .expect(201)
            .text("/api_key");
    assertEquals(1000, listen(batch).signIn(key).awaitEnd());
    assertEquals(1000, listen(batch).signIn(product.admin().token()).awaitEnd());
    String other = product.user("watcher-other", "user").token();
    assertRefused("RESOURCE_NOT_FOUND", listen(batch).signIn(other));
    assertRefused("RESOURCE_NOT_FOUND", listen("batch-none").signIn(api.token()));
    assertRefused("EXPIRED_TOKEN", listen(batch).signIn("nonsense"));
    assertRefused("INVALID_API_KEY", listen(batch).signIn("tk_nonsense"));
    assertRefused("AUTHENTICATION_REQUIRED", listen(batch).say("hello"));
    assertRefused("AUTHENTICATION_REQUIRED", listen(batch).say("{\"type\":\"subscribe\"}"));
  }

  private static void assertRefused(String code, Progress progress) throws Exception {
    assertEquals(1008, progress.awaitEnd());
    assertEquals(code, progress.messages().get(0).path("error_code").asText());
  }

  @Test
  void whoSaysNothingIsLetGo() throws Exception {
    Progress silent = listen(order(1));
    silent.awaitEnd();
    assertTrue(silent.messages().isEmpty());
  }
}
