package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.sample.site.SampleSet;
import org.cadenza.server.sample.site.SampleSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looking for sets. */
class SearchIT {

  private static final String SEARCH = "/api/v1/search";
  private static final String ADVANCED = "/api/v1/tracklists/search/1001tracklists";
  private static final String SITE = "https://www.1001tracklists.com";

  private final Product product = Product.shared();
  private final Api api = product.user("searcher", "user");
  private final SampleSite site = Product.upstream().site();

  /** In the titles of this test's sets, and of no others. */
  private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void threeSets() {
    put("a", word + " Artist - Big Night, Great Hall, Netherlands 2024-01-15", "Hidden - Gem");
    put("b", word + " Artist - Small Night 2023-06-01", "Other - Track");
    put("c", "Someone - Festival " + word + ", Open Air 2022-07-30", "Third - Track");
  }

  private void put(String id, String title, String track) {
    site.put(
        new SampleSet(
            id + word, title, "Trance", List.of(new SampleSet.Row("01", 0, track, "", true))));
  }

  @AfterEach
  void serveAgain() {
    site.block(false);
  }

  private static List<String> events(Answer found) {
    return found.expect(200).all("/results", "event_name");
  }

  private long searches() {
    return Product.upstream().log().requests().stream()
        .filter(request -> request.target().contains("/search/"))
        .count();
  }

  @Test
  void setsOfADjAreFoundAndTheSiteIsAskedOnce() {
    long before = searches();
    Answer found = api.get(SEARCH, "query", word);
    assertEquals(List.of("Big Night", "Small Night"), events(found));
    assertEquals(word + " Artist", found.text("/results/0/dj_name"));
    assertEquals("Great Hall, Netherlands", found.text("/results/0/venue"));
    assertEquals("2024-01-15", found.text("/results/0/date"));
    assertTrue(found.text("/results/0/url").contains("/tracklist/a" + word));
    assertTrue(found.at("/results/0/track_count").isNull());
    assertTrue(found.text("/results/0/source_url").endsWith("/search/result.php"));
    assertEquals(2, found.number("/pagination/total_items"));
    assertEquals("dj", found.text("/query_info/search_type"));
    assertFalse(found.at("/cache_hit").booleanValue());
    Answer again = api.get(SEARCH, "query", word, "search_type", "event");
    assertEquals(List.of("Festival " + word), events(again));
    assertTrue(again.at("/cache_hit").booleanValue());
    assertEquals(before + 1, searches());
  }

  @Test
  void theyAreFilteredByDateAndPaged() {
    Answer late = api.get(SEARCH, "query", word, "start_date", "2024-01-15", "limit", "1");
    assertEquals(List.of("Big Night"), events(late));
    assertEquals(List.of("start_date"), strings(late, "/query_info/filters_applied"));
    assertEquals(
        List.of("Small Night"), events(api.get(SEARCH, "query", word, "end_date", "2024-01-14")));
    Answer second = api.get(SEARCH, "query", word, "limit", "1", "page", "2");
    assertEquals(List.of("Small Night"), events(second));
    assertEquals(2, second.number("/pagination/total_pages"));
    assertTrue(second.at("/pagination/has_previous").booleanValue());
    assertFalse(second.at("/pagination/has_next").booleanValue());
  }

  private static List<String> strings(Answer answer, String list) {
    return StreamSupport.stream(answer.at(list).spliterator(), false)
        .map(JsonNode::textValue)
        .toList();
  }

  @Test
  void pagesOfDjsAndEventsAreListed() {
    Answer dj = api.get(SEARCH + "/dj/" + word + "-artist", "limit", "1");
    assertEquals(List.of("Big Night"), events(dj));
    assertEquals(2, dj.number("/pagination/total_items"));
    assertTrue(dj.text("/results/0/source_url").endsWith("/dj/" + word + "-artist/index.html"));
    Answer event = api.get(SEARCH + "/event/festival-" + word);
    assertEquals(List.of("Festival " + word), events(event));
    api.get(SEARCH + "/event/nothing-" + word).expectError(404, "NOT_FOUND");
    api.get(SEARCH + "/dj/nobody-" + word).expectError(404, "NOT_FOUND");
    api.get(SEARCH + "/dj/$").expectError(404, "NOT_FOUND");
  }

  @Test
  void aTrackIsFoundInThePagesThatWereRead() {
    assertEquals(List.of(), events(api.get(SEARCH, "query", word, "search_type", "track")));
    put("d", word + " - Last Night", word + " - Anthem (Moon Remix)");
    Map<String, Object> page = Map.of("url", SITE + "/tracklist/d" + word);
    api.post("/api/v1/tracklist", page).expect(200);
    Answer found = api.get(SEARCH, "query", word + " anthem", "search_type", "track");
    assertEquals(List.of("Last Night"), events(found));
    assertTrue(found.at("/results/0/source_url").isNull());
    String whole = word + " - Anthem (Moon Remix)";
    assertEquals(
        List.of("Last Night"), events(api.get(SEARCH, "query", whole, "search_type", "track")));
    put("e", word + " - Two Nights", "U2 - One");
    api.post("/api/v1/tracklist", Map.of("url", SITE + "/tracklist/e" + word)).expect(200);
    assertTrue(
        events(api.get(SEARCH, "query", "u2", "search_type", "track")).contains("Two Nights"));
    String both = word + " gem";
    assertEquals(List.of(), events(api.get(SEARCH, "query", both, "search_type", "track")));
    assertEquals(1, found.number("/results/0/track_count"));
    assertEquals("Trance", found.text("/results/0/genre"));
  }

  @Test
  void aBlockedSearchAnswersFromWhatIsHeldAndElseTellsWhy() {
    api.get(SEARCH, "query", word).expect(200);
    site.block(true);
    Answer held = api.get(ADVANCED, "query", word + " night", "force_refresh", "true").expect(200);
    assertEquals(List.of("Big Night", "Small Night"), held.all("/results", "event_name"));
    assertTrue(held.at("/cached").booleanValue());
    assertTrue(held.text("/error").contains("robot"), held.text("/error"));
    Answer dj = api.get(SEARCH, "query", word + " big");
    assertEquals(List.of("Big Night"), events(dj));
    Answer none = api.get(SEARCH, "query", word + " artist", "search_type", "event");
    assertEquals(503, none.status());
    none = api.get(SEARCH, "query", "nothing" + word);
    assertEquals(503, none.status());
    assertEquals("SEARCH_FAILED", none.text("/error_code"));
    assertTrue(none.number("/retry_after") > 0);
  }

  @Test
  void manyWordsAndFiltersAreLookedForTogether() {
    Answer found = api.get(ADVANCED, "artist", word, "title", "night", "page_size", "1");
    found.expect(200);
    assertEquals(2, found.number("/total_count"));
    assertTrue(found.at("/has_more").booleanValue());
    assertEquals("a" + word, found.text("/results/0/id"));
    assertEquals(1.0, found.at("/results/0/confidence").doubleValue());
    assertTrue(found.at("/error").isNull());
    Answer early = api.get(ADVANCED, "query", word, "date_to", "2022-12-31").expect(200);
    assertEquals(List.of("Festival " + word), early.all("/results", "event_name"));
    assertEquals(0, api.get(ADVANCED, "query", word, "genre", "polka").number("/total_count"));
  }

  @Test
  void whatIsMissingOrWrongIsNamed() {
    api.get(SEARCH).expectInvalid("query");
    api.get(SEARCH, "query", "--_").expectInvalid("query");
    api.get(ADVANCED).expectInvalid("query");
    api.get(ADVANCED, "date_from", "2023-01-01", "date_to", "2023-12-31").expect(200);
    product
        .user("search-reader", "readonly")
        .get(ADVANCED, "query", word, "force_refresh", "true")
        .expectError(403, "FORBIDDEN");
    api.get(SEARCH, "query", word, "search_type", "label").expectInvalid("search_type");
    api.get(SEARCH, "query", word, "limit", "101").expectInvalid("limit");
    api.get(SEARCH, "query", word, "start_date", "yesterday").expectInvalid("start_date");
    api.get(SEARCH, "query", word, "start_date", "2024-01-02", "end_date", "2024-01-01")
        .expectInvalid("end_date");
    api.get(ADVANCED, "query", word, "date_from", "2024-13-01").expectInvalid("date_from");
  }
}
