package org.cadenza.server.e2e.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.cadenza.server.sample.SampleUpstream;
import org.cadenza.server.sample.catalog.Artist;
import org.cadenza.server.sample.catalog.Place;
import org.cadenza.server.sample.catalog.Show;
import org.cadenza.server.sample.catalog.Song;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows by the songs that were played, and of this day in history. */
@Tag("main-path")
class SongIT {

  private static final String SHOWS = "/api/v1/catalog/shows/";
  private static final String SEARCH = SHOWS + "search";
  private final SampleUpstream upstream = Product.upstream();
  private final Api api = FilledCatalog.ofShared();

  @Test
  void aSegueIsFoundInTheSetListsThatHaveIt() {
    Answer found =
        api.get(SEARCH, "song", "scarlet begonias > fire on the", "page_size", 5).expect(200);
    String counted =
        Rows.text(
            Product.shared(),
            "SELECT COUNT(DISTINCT a.show_id) FROM show_track a JOIN show_track b"
                + " ON b.show_id = a.show_id AND b.position = a.position + 1 WHERE a.segue"
                + " AND a.title LIKE 'Scarlet Begonias%' AND b.title LIKE 'Fire On The %'");
    assertEquals(counted, found.text("/pagination/total"));
    assertTrue(found.number("/pagination/total") > 0);
    for (String id : found.all("/shows", "id")) {
      String setList = api.get(SHOWS + id).expect(200).at("/show/set_list").toString();
      assertTrue(
          setList.toLowerCase(Locale.ROOT).contains("scarlet begonias > fire on the mountain"),
          setList);
    }
  }

  @Test
  void aSongIsFoundByWordsAndNarrowedByWhatElseIsAsked() {
    long all = api.get(SEARCH, "song", "scarlet begonias").number("/pagination/total");
    long segued = api.get(SEARCH, "song", "Scarlet Begonias > Fire").number("/pagination/total");
    long thatYear =
        api.get(SEARCH, "song", "begonias scarlet", "year", 1977).number("/pagination/total");
    assertTrue(all > segued, () -> all + " and " + segued);
    assertTrue(all > thatYear && thatYear > 0, () -> all + " and " + thatYear);
    Answer nobodys = api.get(SEARCH, "song", "Chocolate Rain").expect(200);
    assertEquals(0, nobodys.number("/pagination/total"));
  }

  @ParameterizedTest
  @ValueSource(strings = {">", "Scarlet Begonias >", "> Fire", "!!!", "a>b>c>d>e>f>g>h>i>j>k"})
  void whatNamesNoSongIsRefused(String song) {
    api.get(SEARCH, "song", song).expectInvalid("song");
  }

  @Test
  void aSetListThatIsCorrectedIsFoundByItsNewSongsAndNoMoreByItsOld() {
    Show posted =
        show(upstream.catalog().freeId(), new Song("Blå Väg", true), new Song("U2", false));
    upstream.catalog().put(posted);
    try {
      FilledCatalog.refresh(api, Map.of());
      assertEquals(posted.id(), only("blå väg > u2"));
      assertEquals(posted.id(), only("Bla Vag"));
      assertEquals(0, count("u2 > blå väg"));
      upstream.catalog().put(show(posted.id(), new Song("U2", true), new Song("Blå Väg", false)));
      FilledCatalog.refresh(api, Map.of("force", true));
      assertEquals(posted.id(), only("u2 > blå väg"));
      assertEquals(0, count("blå väg > u2"));
    } finally {
      upstream.catalog().remove(posted.id());
    }
  }

  private static Show show(int id, Song... songs) {
    return new Show(
        id,
        Artist.GRATEFUL_DEAD,
        LocalDate.parse("1995-07-11"),
        0,
        new Place("Chinook Winds", "Chicago", "IL", "US"),
        List.of(List.of(songs)),
        Show.AVAILABLE,
        Instant.now());
  }

  private long count(String song) {
    return api.get(SEARCH, "song", song).expect(200).number("/pagination/total");
  }

  private long only(String song) {
    Answer found = api.get(SEARCH, "song", song).expect(200);
    assertEquals(1, found.number("/pagination/total"), () -> song + ": " + found.body());
    return found.number("/shows/0/container_id");
  }

  @Test
  void thisDayInHistoryIsOfAllYears() {
    Answer found =
        api.get(SHOWS + "on-this-day", "date", "2024-05-08", "page_size", 100).expect(200);
    List<String> dates = found.all("/shows", "date");
    assertTrue(dates.size() > 1 && dates.contains("1977-05-08"), dates::toString);
    assertTrue(dates.stream().allMatch(date -> date.endsWith("-05-08")), dates::toString);
    assertEquals(dates.stream().sorted().toList(), dates);
    assertEquals(
        0,
        api.get(SHOWS + "on-this-day", "date", "2024-05-08", "artist", "nobody of this name")
            .number("/pagination/total"));
  }

  @Test
  void thisDayIsTodayUnlessItIsNamedAndOfLeapDaysInLeapYears() {
    for (String date : api.get(SHOWS + "on-this-day").expect(200).all("/shows", "date")) {
      String today = Instant.now().toString().substring(4, 10);
      assertEquals(today, date.substring(4));
    }
    for (String date :
        api.get(SHOWS + "on-this-day", "date", "2024-02-29").expect(200).all("/shows", "date")) {
      assertTrue(date.endsWith("-02-29"), date);
    }
    api.get(SHOWS + "on-this-day", "date", "2023-02-29").expectInvalid("date");
    api.post(SHOWS + "on-this-day").expectError(405, "METHOD_NOT_ALLOWED");
  }
}
