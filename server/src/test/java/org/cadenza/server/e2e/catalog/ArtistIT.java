package org.cadenza.server.e2e.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("main-path")
class ArtistIT {

  private static final String ARTISTS = "/api/v1/catalog/artists";
  private final Api api = FilledCatalog.ofShared();

  private long theDead() {
    return api.get(ARTISTS, "search", "grateful dead").expect(200).number("/artists/0/id");
  }

  @Test
  void aListShowsEveryFieldOfTheDocument() {
    Answer answer = api.get(ARTISTS).expect(200);
    assertEquals(
        List.of(
            "id",
            "name",
            "slug",
            "show_count",
            "first_show_date",
            "last_show_date",
            "is_active",
            "genres",
            "bio",
            "image_url"),
        Answer.names(answer.at("/artists/0")));
    assertEquals("Grateful Dead", answer.text("/artists/0/name"));
    assertEquals("grateful-dead", answer.text("/artists/0/slug"));
    assertEquals("1965-05-05", answer.text("/artists/0/first_show_date"));
    assertTrue(answer.number("/artists/0/show_count") >= 2358);
    assertEquals(
        List.of("page", "page_size", "total", "has_next", "has_prev"),
        Answer.names(answer.at("/pagination")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dead", "GRATEFUL", "grat dea", "Gräteful"})
  void searchFoldsCaseAndAccentsAndMatchesBeginnings(String words) {
    assertEquals(1, api.get(ARTISTS, "search", words).expect(200).number("/pagination/total"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"phish", "ead", "!!!", "dead phish"})
  void searchFindsNothingElse(String words) {
    Answer answer = api.get(ARTISTS, "search", words).expect(200);
    assertEquals(0, answer.number("/pagination/total"));
    assertEquals(0, answer.at("/artists").size());
  }

  @ParameterizedTest
  @CsvSource({"name,asc", "show_count,desc", "last_show_date,asc"})
  void everyDocumentedOrderIsTaken(String sort, String order) {
    api.get(ARTISTS, "sort_by", sort, "sort_order", order).expect(200);
  }

  @ParameterizedTest
  @CsvSource({
    "page,0",
    "page,x",
    "page_size,101",
    "page_size,0",
    "sort_by,rating",
    "sort_order,up",
    "page,99999999999"
  })
  void aParameterOutOfRangeIsNamed(String name, String value) {
    api.get(ARTISTS, name, value).expectInvalid(name);
  }

  @Test
  void aPageBeyondTheEndIsEmpty() {
    Answer answer = api.get(ARTISTS, "page", 2147483647, "page_size", 100).expect(200);
    assertEquals(0, answer.at("/artists").size());
    assertTrue(answer.at("/pagination/has_prev").booleanValue());
  }

  @Test
  void aSingleArtistHasStatistics() {
    Answer answer = api.get(ARTISTS + "/" + theDead()).expect(200);
    assertEquals(
        List.of(
            "id",
            "name",
            "slug",
            "show_count",
            "first_show_date",
            "last_show_date",
            "is_active",
            "genres",
            "bio",
            "image_url",
            "social_links",
            "stats"),
        Answer.names(answer.at("/artist")));
    assertEquals(answer.number("/artist/show_count"), answer.number("/artist/stats/total_shows"));
    assertEquals(
        "Oakland-Alameda County Coliseum Arena", answer.text("/artist/stats/top_venues/0"));
    assertEquals(5, answer.at("/artist/stats/top_venues").size());
  }

  @Test
  void anUnknownArtistIsNotFound() {
    api.get(ARTISTS + "/999999999").expectError(404, "NOT_FOUND");
    api.get(ARTISTS + "/999999999/shows").expectError(404, "NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "0", "-1", "1.5", "99999999999999999999"})
  void anArtistIdThatIsNoNumberIsInvalid(String id) {
    api.get(ARTISTS + "/" + id).expectInvalid("id");
    api.get(ARTISTS + "/" + id + "/shows").expectInvalid("id");
  }

  @Test
  void theShowsOfAnArtistAreFilteredAndSorted() {
    String shows = ARTISTS + "/" + theDead() + "/shows";
    Answer year = api.get(shows, "year", 1977, "sort_order", "desc", "page_size", 100).expect(200);
    assertEquals(60, year.number("/pagination/total"));
    List<String> dates = year.all("/shows", "date");
    assertEquals(dates.stream().sorted(java.util.Comparator.reverseOrder()).toList(), dates);
    assertEquals(
        List.of(
            "id",
            "artist_id",
            "artist_name",
            "date",
            "venue",
            "city",
            "state",
            "country",
            "container_id",
            "duration_minutes",
            "set_list",
            "download_count",
            "rating",
            "is_available",
            "formats",
            "qualities"),
        Answer.names(year.at("/shows/0")));
    Answer venue = api.get(shows, "venue", "barton hall", "year", 1977).expect(200);
    assertEquals(1, venue.number("/pagination/total"));
    assertEquals("1977-05-08", venue.text("/shows/0/date"));
    assertTrue(venue.text("/shows/0/set_list/1").startsWith("Set 2: Scarlet Begonias > Fire"));
    assertEquals("Encore: One More Saturday Night", venue.text("/shows/0/set_list/2"));
    api.get(shows, "sort_by", "downloads").expect(200);
    api.get(shows, "sort_by", "venue").expect(200);
    api.get(shows, "sort_by", "artist").expectInvalid("sort_by");
    api.get(shows, "year", "x").expectInvalid("year");
  }

  @Test
  void everybodySignedInMayReadAndNobodyElse() {
    Product.shared().user("reader", "readonly").get(ARTISTS).expect(200);
    Product.shared().anonymous().get(ARTISTS).expectError(401, "UNAUTHORIZED");
  }
}
