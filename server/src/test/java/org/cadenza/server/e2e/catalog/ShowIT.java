package org.cadenza.server.e2e.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
class ShowIT {

  private static final String SHOWS = "/api/v1/catalog/shows";
  private static final String SEARCH = SHOWS + "/search";
  private final Api api = FilledCatalog.ofShared();

  private Answer cornell() {
    return api.get(
            SEARCH, "artist", "grateful dead", "date_from", "1977-05-08", "date_to", "1977-05-08")
        .expect(200);
  }

  @Test
  void cornellIsFoundByArtistAndDay() {
    Answer found = cornell();
    assertEquals(1, found.number("/pagination/total"));
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
            "download_count",
            "rating",
            "is_available",
            "formats"),
        Answer.names(found.at("/shows/0")));
    assertEquals("Barton Hall, Cornell University", found.text("/shows/0/venue"));
    assertEquals("USA", found.text("/shows/0/country"));
    assertEquals(List.of("MP3", "FLAC", "ALAC"), strings(found, "/shows/0/formats"));
  }

  @ParameterizedTest
  @CsvSource({
    "venue, cafe au go-go",
    "venue, Café",
    "city, russelsheim",
    "city, Rüsselsheim",
    "venue, zenith paris",
    "artist, dead"
  })
  void searchFindsWhatCollectorsType(String name, String words) {
    assertTrue(api.get(SEARCH, name, words).expect(200).number("/pagination/total") > 0, words);
  }

  @Test
  void filtersNarrowEachOther() {
    Answer ithaca = api.get(SEARCH, "city", "ithaca", "year", 1977).expect(200);
    assertEquals(1, ithaca.number("/pagination/total"));
    assertEquals(
        0, api.get(SEARCH, "city", "ithaca", "year", 1976).expect(200).number("/pagination/total"));
    assertEquals(60, api.get(SEARCH, "year", 1977).expect(200).number("/pagination/total"));
  }

  @ParameterizedTest
  @CsvSource({"date,asc", "date,desc", "artist,asc", "venue,desc", "downloads,desc"})
  void pagingInEveryOrderShowsEachShowOnce(String sort, String order) {
    Set<String> seen = new HashSet<>();
    for (int page = 1; page <= 3; page++) {
      Answer answer =
          api.get(
                  SEARCH,
                  "year",
                  1970,
                  "sort_by",
                  sort,
                  "sort_order",
                  order,
                  "page",
                  page,
                  "page_size",
                  50)
              .expect(200);
      seen.addAll(answer.all("/shows", "id"));
      assertEquals(page > 1, answer.at("/pagination/has_prev").booleanValue());
      assertEquals(
          seen.size() < answer.number("/pagination/total"),
          answer.at("/pagination/has_next").booleanValue());
      if (page == 3) {
        assertEquals(answer.number("/pagination/total"), seen.size());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "date_from,1977-13-01",
    "date_to,yesterday",
    "year,19x7",
    "sort_by,rating",
    "sort_order,down",
    "page_size,1000",
    "page,-1"
  })
  void aParameterThatCannotBeReadIsNamed(String name, String value) {
    api.get(SEARCH, name, value).expectInvalid(name);
  }

  @Test
  void daysInTheWrongOrderAreInvalid() {
    api.get(SEARCH, "date_from", "1978-01-01", "date_to", "1977-01-01").expectInvalid("date_to");
  }

  @Test
  void wordsThatAreTooLongAreInvalid() {
    api.get(SEARCH, "venue", "x".repeat(201)).expectInvalid("venue");
  }

  @Test
  void aSingleShowTellsAll() {
    Answer show = api.get(SHOWS + "/" + cornell().number("/shows/0/id")).expect(200);
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
            "notes",
            "download_count",
            "rating",
            "is_available",
            "formats",
            "file_info",
            "tags",
            "reviews"),
        Answer.names(show.at("/show")));
    assertEquals(List.of("320kbps", "256kbps"), strings(show, "/show/formats/MP3"));
    assertEquals(List.of("16bit/44.1kHz"), strings(show, "/show/formats/FLAC"));
    assertTrue(show.text("/show/notes").contains("synthesized"), "what is simulated says so");
    assertTrue(show.at("/show/rating").isNull());
    assertEquals(3, show.at("/show/set_list").size());
  }

  @Test
  void aShowWithoutTracksIsNotAvailable() {
    Answer first = api.get(SEARCH, "date_from", "1965-05-05", "date_to", "1965-05-05").expect(200);
    assertFalse(first.at("/shows/0/is_available").booleanValue());
    assertEquals(0, first.at("/shows/0/formats").size());
  }

  @Test
  void anUnknownShowIsNotFound() {
    api.get(SHOWS + "/999999999").expectError(404, "NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "0", "1e3"})
  void aShowIdThatIsNoNumberIsInvalid(String id) {
    api.get(SHOWS + "/" + id).expectInvalid("id");
  }

  @Test
  void strangersSeeNothing() {
    Product.shared().anonymous().get(SEARCH).expectError(401, "UNAUTHORIZED");
    Product.shared().anonymous().get(SHOWS + "/1").expectError(401, "UNAUTHORIZED");
  }

  private static List<String> strings(Answer answer, String pointer) {
    List<String> strings = new java.util.ArrayList<>();
    answer.at(pointer).forEach(node -> strings.add(node.asText()));
    return strings;
  }
}
