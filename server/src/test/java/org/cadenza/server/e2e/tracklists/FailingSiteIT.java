package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultKind;
import org.cadenza.server.sample.faults.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Imports from a site that asks for patience, or leads elsewhere. */
class FailingSiteIT {

  private static final String IMPORT = "/api/v1/tracklists/import/1001tracklists";
  private static final int TRIES = 3;

  private final Product product = Product.shared();
  private final Api api = product.user("undeterred", "user");
  private final Faults faults = Product.upstream().faults();
  private final String url = SitePages.page();
  private final String path = url.substring(SitePages.SITE.length());

  @AfterEach
  void serveAgain() {
    faults.clear();
    // It is found to be well again, whatever the test has counted against it.
    importOf(SitePages.page()).expect(201);
  }

  private Answer importOf(String page) {
    return api.post(IMPORT, Map.of("url", page, "audio_file_id", UUID.randomUUID().toString()));
  }

  private static void expectFailure(Answer answer, String reason) {
    assertEquals(503, answer.status());
    assertEquals("IMPORT_FAILED", answer.text("/error_code"));
    assertEquals(reason, answer.text("/details/reason"));
    assertTrue(answer.text("/details/manual_way").contains("html"));
    assertEquals(answer.text("/retry_after"), answer.header("Retry-After"));
  }

  @Test
  void aSiteThatIsAskedTooOftenIsAskedAgainWhenItSays() {
    faults.arm(Fault.of(path, FaultKind.TOO_MANY_REQUESTS).amount(1));
    long begin = System.nanoTime();
    importOf(url).expect(201);
    assertTrue(System.nanoTime() - begin >= 1_000_000_000L, "it was asked again too soon");
    assertEquals(2, SitePages.asked(url));
  }

  @Test
  void whoImportsFromASiteThatGoesOnRefusingIsToldWhenToComeAgain() {
    faults.arm(Fault.of(path, FaultKind.TOO_MANY_REQUESTS).amount(1).times(TRIES));
    Answer refused = importOf(url);
    expectFailure(refused, "away");
    assertEquals(1, refused.number("/retry_after"));
    assertEquals(TRIES, SitePages.asked(url));
  }

  @Test
  void aPageThatHasOtherWordsNowIsReadThere() {
    String id = path.split("/", -1)[2];
    String old = SitePages.SITE + "/tracklist/" + id + "/words-that-it-had.html";
    Answer made = importOf(old).expect(201);
    assertEquals(2, made.at("/tracklist/tracks").size());
    assertEquals(1, SitePages.asked(old));
    assertEquals(1, SitePages.asked(url));
  }

  @Test
  void aPageThatLeadsToAnotherSetIsNotReadInItsPlace() {
    String other = SitePages.page();
    faults.arm(
        Fault.of(path, FaultKind.REDIRECT).location(other.substring(SitePages.SITE.length())));
    expectFailure(importOf(url), "blocked");
    assertEquals(0, SitePages.asked(other));
  }

  @Test
  void aSiteThatLeadsToAnotherHostIsNotFollowed() {
    String elsewhere = Product.upstream().address() + "/elsewhere" + UUID.randomUUID();
    faults.arm(Fault.of(path, FaultKind.REDIRECT).location(elsewhere));
    expectFailure(importOf(url), "blocked");
    assertTrue(
        Product.upstream().log().requests().stream()
            .noneMatch(request -> request.target().startsWith("/elsewhere")));
  }

  @Test
  void aPageThatLeadsToItselfWithoutEndIsGivenUp() {
    faults.arm(Fault.of(path, FaultKind.REDIRECT).location(path).times(-1));
    expectFailure(importOf(url), "blocked");
    assertEquals(2, SitePages.asked(url));
  }
}
