package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.sample.site.SampleSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many pages by one order. */
class BatchIT {

  private static final String BATCH = "/api/v1/batch";

  private final Product product = Product.shared();
  private final Api api = product.user("batcher", "user");
  private final SampleSite site = Product.upstream().site();

  @AfterEach
  void serveAgain() {
    site.block(false);
    site.delay(Duration.ZERO);
  }

  private static String order(Api who, List<String> urls, Object... more) {
    Map<String, Object> request = new HashMap<>(Map.of("urls", urls));
    for (int i = 0; i < more.length; i += 2) {
      request.put((String) more[i], more[i + 1]);
    }
    return who.post(BATCH, request).expect(200).text("/batch_id");
  }

  private Answer over(String batch) {
    return Eventually.get(
        batch + " is over",
        () -> api.get(BATCH + "/" + batch + "/status").expect(200),
        answer -> !List.of("queued", "processing").contains(answer.text("/status")));
  }

  private Answer pages(String batch) {
    return api.get(BATCH + "/" + batch + "/pages").expect(200);
  }

  @Test
  void eachPageBecomesAListAndOneThatCannotIsInNoOthersWay() throws Exception {
    List<String> urls = List.of(SitePages.page(), SitePages.none(), SitePages.page());
    Answer ordered =
        api.post(BATCH, Map.of("urls", urls, "template", "dj_set", "priority", "high")).expect(200);
    assertEquals(3, ordered.number("/total_jobs"));
    assertEquals("high", ordered.text("/priority"));
    assertEquals("Batch successfully queued", ordered.text("/message"));
    Answer done = over(ordered.text("/batch_id"));
    assertEquals("completed", done.text("/status"));
    assertEquals(2, done.number("/jobs_status/completed"));
    assertEquals(1, done.number("/jobs_status/failed"));
    assertEquals(0, done.number("/jobs_status/queued"));
    assertEquals(100.0, done.at("/progress_percentage").doubleValue());
    assertEquals("1 of 3 pages could not be imported", done.text("/error"));
    Answer pages = pages(ordered.text("/batch_id"));
    assertEquals(urls, pages.all("/pages", "url"));
    assertEquals(List.of("completed", "failed", "completed"), pages.all("/pages", "status"));
    assertTrue(pages.at("/pages/1/tracklist_id").isNull());
    assertFalse(pages.text("/pages/1/error").isBlank());
    Answer list = api.get("/api/v1/tracklists/" + pages.text("/pages/2/tracklist_id")).expect(200);
    assertEquals(List.of("One", "Two"), list.all("/tracks", "title"));
    String sheet = Files.readString(Path.of(pages.text("/pages/0/cue_file_path")));
    assertTrue(sheet.contains("INDEX 01 04:00:00"), sheet);
    String listed = api.get(BATCH).expect(200).text("/batches/0/batch_id");
    assertEquals(ordered.text("/batch_id"), listed);
  }

  @Test
  void withoutTemplateOrOptionNoCueFileIsMadeAndAListThatIsThereIsNotReadAgain() {
    String url = SitePages.page();
    String first = order(api, List.of(url));
    over(first);
    assertTrue(pages(first).at("/pages/0/cue_file_path").isNull());
    String list = pages(first).text("/pages/0/tracklist_id");
    String again = order(api, List.of(url), "options", Map.of("generate_cue", true));
    over(again);
    assertEquals(list, pages(again).text("/pages/0/tracklist_id"));
    assertTrue(Files.exists(Path.of(pages(again).text("/pages/0/cue_file_path"))));
    assertEquals(1, SitePages.asked(url));
    over(order(api, List.of(url), "options", Map.of("force_refresh", true)));
    assertEquals(2, SitePages.asked(url));
  }

  @Test
  void whereNoPageCanBeImportedTheBatchHasFailed() {
    Answer done = over(order(api, List.of(SitePages.none())));
    assertEquals("failed", done.text("/status"));
    assertEquals("None of its pages could be imported", done.text("/error"));
    assertEquals(1, done.number("/jobs_status/failed"));
  }

  @Test
  void aSiteThatTakesUsForARobotIsNotAskedOnAndOn() {
    List<String> urls = SitePages.pages(6);
    site.block(true);
    String batch = order(api, urls);
    assertEquals(6, over(batch).number("/jobs_status/failed"));
    assertTrue(pages(batch).text("/pages/0/error").contains("lines as text"));
    assertTrue(pages(batch).text("/pages/5/error").startsWith("Not tried"));
    assertEquals(1, SitePages.asked(urls.get(2)));
    assertEquals(0, SitePages.asked(urls.get(3)));
  }

  @Test
  void aBatchIsCanceledOnceAndWhatItHasMadeStays() throws Exception {
    site.delay(Duration.ofMillis(500));
    List<String> urls = SitePages.pages(60);
    String batch = order(api, urls);
    Eventually.holds(
        "a page is done",
        () -> api.get(BATCH + "/" + batch + "/status").number("/jobs_status/completed") > 0);
    Answer canceled = api.post(BATCH + "/" + batch + "/cancel").expect(200);
    assertEquals("success", canceled.text("/status"));
    assertEquals("Batch " + batch + " cancelled", canceled.text("/message"));
    Answer status = api.get(BATCH + "/" + batch + "/status").expect(200);
    assertEquals("cancelled", status.text("/status"));
    long done = status.number("/jobs_status/completed");
    assertEquals(60 - done, status.number("/jobs_status/cancelled"));
    api.post(BATCH + "/" + batch + "/cancel").expectError(409, "CONFLICT");
    String list = pages(batch).text("/pages/0/tracklist_id");
    api.get("/api/v1/tracklists/" + list).expect(200);
    long asked = urls.stream().filter(url -> SitePages.asked(url) > 0).count();
    Thread.sleep(2500);
    long later = urls.stream().filter(url -> SitePages.asked(url) > 0).count();
    assertTrue(later <= asked + 1, asked + " were asked for, and later " + later);
    assertEquals(done, over(batch).number("/jobs_status/completed"));
  }

  @Test
  void aBatchOfHigherPriorityGoesFirst() {
    List<String> urls = SitePages.pages(5);
    site.delay(Duration.ofMillis(300));
    String low = order(api, SitePages.pages(30), "priority", "low");
    Eventually.holds(
        "the low one runs",
        () -> api.get(BATCH + "/" + low + "/status").text("/status").equals("processing"));
    String high = order(api, urls, "priority", "high");
    Eventually.holds(
        "the high one runs",
        () -> api.get(BATCH + "/" + high + "/status").text("/status").equals("processing"));
    long before = api.get(BATCH + "/" + low + "/status").number("/jobs_status/completed");
    assertEquals(5, over(high).number("/jobs_status/completed"));
    long after = api.get(BATCH + "/" + low + "/status").number("/jobs_status/completed");
    // The page that it was at, and perhaps one more since the high one was over.
    assertTrue(after - before <= 2, before + " pages before, and then " + after);
    site.delay(Duration.ZERO);
    assertEquals(30, over(low).number("/jobs_status/completed"));
  }

  @Test
  void pagesAreEstimatedByThoseBeforeAndCostAsMuchAsASingleImport() {
    Api payer = product.user("batch-payer", "user");
    String summary = "/api/v1/developer/usage/summary";
    long before = payer.get(summary).number("/usage/total_tokens");
    String batch = order(payer, List.of(SitePages.page(), SitePages.page(), SitePages.none()));
    Eventually.holds(
        "imported",
        () ->
            product
                .admin()
                .get(BATCH + "/" + batch + "/status")
                .text("/status")
                .equals("completed"));
    Answer next = payer.post(BATCH, Map.of("urls", List.of(SitePages.none()))).expect(200);
    assertTrue(Instant.parse(next.text("/estimated_completion")).isAfter(Instant.EPOCH));
    long spent = payer.get(summary).number("/usage/total_tokens") - before;
    // Two of the pages; beside them two orders and some looks, which are cheap.
    assertTrue(spent >= 60 && spent < 90, "tokens: " + spent);
  }

  @Test
  void nobodySeesOrCancelsWhatIsAnothersButAnAdmin() {
    String batch = order(api, List.of(SitePages.page()));
    over(batch);
    Api other = product.user("batcher-other", "user");
    String path = BATCH + "/" + batch;
    other.get(path + "/status").expectError(404, "NOT_FOUND");
    other.get(path + "/pages").expectError(404, "NOT_FOUND");
    other.post(path + "/cancel").expectError(404, "NOT_FOUND");
    product.admin().get(path + "/status").expect(200);
    assertFalse(other.get(BATCH).expect(200).all("/batches", "batch_id").contains(batch));
  }

  @Test
  void whatIsMissingOrWrongIsNamed() {
    String page = SitePages.page();
    api.post(BATCH, Map.of()).expectInvalid("urls");
    api.post(BATCH, Map.of("urls", List.of())).expectInvalid("urls");
    api.post(BATCH, Map.of("urls", List.of(page, ""))).expectInvalid("urls[1]");
    api.post(BATCH, Map.of("urls", List.of(page), "priority", "urgent")).expectInvalid("priority");
    api.post(BATCH, Map.of("urls", List.of(page), "template", "film")).expectInvalid("template");
    api.post(BATCH, Map.of("urls", List.of(page), "options", Map.of("cue_format", "vinyl")))
        .expectInvalid("options.cue_format");
    api.post(BATCH, Map.of("urls", List.of(page), "user_id", "me")).expectInvalid("user_id");
    api.post(BATCH, Map.of("urls", List.of(page), "user_id", "user-999999"))
        .expectError(403, "FORBIDDEN");
    List<String> many = Collections.nCopies(1001, page);
    api.post(BATCH, Map.of("urls", many)).expectInvalid("urls");
    Answer refused =
        api.post(BATCH, Map.of("urls", List.of(page, "https://example.com/tracklist/1/a")))
            .expect(422);
    assertEquals("INVALID_URL", refused.text("/error_code"));
    assertEquals("urls[1]", refused.text("/details/field"));
    assertEquals(0, SitePages.asked(page));
  }

  @Test
  void aUserHasFiveAtATime() {
    Api busy = product.user("batcher-busy", "user");
    site.delay(Duration.ofMillis(500));
    List<String> batches = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      batches.add(order(busy, SitePages.pages(20)));
    }
    Answer sixth = busy.post(BATCH, Map.of("urls", SitePages.pages(1)));
    sixth.expectError(429, "RATE_LIMITED");
    assertTrue(sixth.number("/retry_after") > 0);
    batches.forEach(batch -> busy.post(BATCH + "/" + batch + "/cancel").expect(200));
    busy.post(BATCH, Map.of("urls", SitePages.pages(1))).expect(200);
  }
}
