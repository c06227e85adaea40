package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.sample.site.SampleSet;
import org.junit.jupiter.api.Test;

/** A page as a list, by its address and with options. */
class PageListIT {

  private static final String LIST = "/api/v1/tracklist";

  private final Api api = Product.shared().user("page-reader", "user");
  private final String id = "p" + UUID.randomUUID().toString().substring(0, 8);

  /** The page, with so many of its rows. */
  private String page(int rows) {
    List<SampleSet.Row> all =
        List.of(
            new SampleSet.Row("01", 0, "First - One", "", true),
            new SampleSet.Row("w/", 0, "Second - Two", "", true),
            new SampleSet.Row("02", 300, "ID - ID", "", false));
    SampleSet set = new SampleSet(id, "Somebody - Page " + id, "", all.subList(0, rows));
    Product.upstream().site().put(set);
    return SitePages.SITE + set.path();
  }

  private static Map<String, Object> request(String url, Object... more) {
    Map<String, Object> request = new HashMap<>(Map.of("url", url));
    for (int i = 0; i < more.length; i += 2) {
      request.put((String) more[i], more[i + 1]);
    }
    return request;
  }

  @Test
  void aPageIsReadAgainOnlyWhereThatIsAskedFor() {
    String url = page(1);
    Answer first = api.post(LIST, request(url)).expect(200);
    assertFalse(first.at("/cached").booleanValue());
    page(3);
    Answer held = api.post(LIST, request(url, "force_refresh", false)).expect(200);
    assertTrue(held.at("/cached").booleanValue());
    assertEquals(List.of("One"), held.all("/tracklist/tracks", "title"));
    assertEquals(1, SitePages.asked(url));
    Answer anew = api.post(LIST, request(url, "force_refresh", true)).expect(200);
    assertFalse(anew.at("/cached").booleanValue());
    assertEquals(List.of("One", "Two", "ID"), anew.all("/tracklist/tracks", "title"));
    assertEquals(first.text("/tracklist/id"), anew.text("/tracklist/id"));
    assertEquals(2, SitePages.asked(url));
  }

  @Test
  void tracksThatArePlayedWithOthersAreLeftOutOfTheAnswerAlone() {
    String url = page(3);
    Answer without = api.post(LIST, request(url, "include_transitions", false)).expect(200);
    assertEquals(List.of("One", "ID"), without.all("/tracklist/tracks", "title"));
    assertEquals(List.of("1", "3"), without.all("/tracklist/tracks", "position"));
    Answer with = api.post(LIST, request(url, "include_transitions", true)).expect(200);
    assertEquals("played_with", with.text("/tracklist/tracks/1/transition_type"));
    assertEquals(without.text("/tracklist/id"), with.text("/tracklist/id"));
    assertEquals(3, api.post(LIST, request(url)).expect(200).at("/tracklist/tracks").size());
  }

  @Test
  void theCorrelationIdOfTheBodyGoesBeforeThatOfTheHeader() {
    String body = "{\"url\":\"" + page(1) + "\",\"correlation_id\":\"of-the-body\"}";
    Answer answer =
        api.send(
                api.request(LIST)
                    .header("Content-Type", "application/json")
                    .header("X-Correlation-ID", "of-the-header")
                    .POST(BodyPublishers.ofString(body)))
            .expect(200);
    assertEquals("of-the-body", answer.text("/correlation_id"));
    assertEquals("of-the-body", answer.header("X-Correlation-ID"));
    Answer failed =
        api.post(LIST, request(SitePages.none(), "correlation_id", "of-a-failure"))
            .expectError(404, "NOT_FOUND");
    assertEquals("of-a-failure", failed.text("/correlation_id"));
    api.post(LIST, request(page(1), "correlation_id", "a b")).expectInvalid("correlation_id");
  }

  @Test
  void aTrackThatNobodyKnewIsIdentifiedLater() {
    String list = "/api/v1/tracklists/";
    Answer read = api.post(LIST, request(page(3))).expect(200);
    list += read.text("/tracklist/id");
    assertEquals("ID", read.text("/tracklist/tracks/2/artist"));
    assertEquals(List.of("One", "Two", "ID"), api.get(list).all("/tracks", "title"));
    Answer known =
        api.put(list + "/tracks/3", Map.of("artist", "Third", "title", "Three")).expect(200);
    assertEquals("Third", known.text("/artist"));
    assertEquals("00:05:00", known.text("/start_time"));
    assertEquals(List.of("One", "Two", "Three"), api.get(list).all("/tracks", "title"));
    assertEquals(List.of("2", "1"), api.get(list + "/versions").all("", "version"));
  }
}
