package org.cadenza.server.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleCatalogTest {
  private static SampleUpstream upstream;
  private static SampleClient client;

  @BeforeAll
  static void start() throws Exception {
    upstream = SampleUpstream.start(SampleOptions.defaults().secondsPerTrack(5));
    client = new SampleClient(upstream.address());
  }

  @AfterAll
  static void stop() {
    upstream.close();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** Barton Hall, the 8th of May 1977. */
  private static JsonNode bartonHall() throws Exception {
    for (JsonNode row : list(client.catalog("latest").path("recentItems"))) {
      if (row.path("performanceDateStr").textValue().equals("5/8/1977")) {
        return client.catalog("container&containerID=" + row.path("containerID").intValue());
      }
    }
    throw new AssertionError("the show is missing");
  }

  @Test
  void thereIsOneArtistWithAllShows() throws Exception {
    List<JsonNode> artists = list(client.catalog("artists").path("artists"));

    assertEquals(1, artists.size());
    assertEquals(461, artists.get(0).path("artistID").intValue());
    assertEquals("Grateful Dead", artists.get(0).path("artistName").textValue());
    assertEquals(2358, artists.get(0).path("numShows").intValue());
  }

  @Test
  void pagingToTheEndGivesEveryShowOnce() throws Exception {
    Set<Integer> seen = new HashSet<>();
    List<Integer> sizes = new ArrayList<>();
    int rows;
    int offset = 1;
    do {
      JsonNode page =
          client.catalog("containersAll&artistList=461&availType=1&startOffset=" + offset);
      assertEquals(2358, page.path("totalMatchedRecords").intValue());
      List<JsonNode> shows = list(page.path("containers"));
      shows.forEach(show -> seen.add(show.path("containerID").intValue()));
      rows = shows.size();
      offset += rows;
      sizes.add(rows);
    } while (rows > 0);

    assertEquals(2358, seen.size());
    assertEquals(100, sizes.get(0));
    assertEquals(58, sizes.get(23));
  }

  @Test
  void aLimitAboveAHundredIsAHundred() throws Exception {
    assertEquals(100, client.catalog("containersAll&limit=5000").path("containers").size());
    assertEquals(7, client.catalog("containersAll&limit=7").path("containers").size());
  }

  @Test
  void parameterNamesHaveNoCase() throws Exception {
    assertEquals(3, client.catalog("containersAll&LIMIT=3").path("containers").size());
  }

  @Test
  void anotherArtistHasNoShows() throws Exception {
    JsonNode page = client.catalog("containersAll&artistList=1125");

    assertEquals(0, page.path("totalMatchedRecords").intValue());
    assertEquals(0, page.path("containers").size());
  }

  @Test
  void thereAreNoPreorders() throws Exception {
    assertEquals(
        0, client.catalog("containersAll&availType=2").path("totalMatchedRecords").intValue());
  }

  @Test
  void aContainerHasDateAndPlaceInTheirForms() throws Exception {
    JsonNode show = bartonHall();

    assertEquals("5/8/1977", show.path("performanceDate").textValue());
    assertEquals("1977/05/08", show.path("performanceDateFormatted").textValue());
    assertEquals("05/08/77", show.path("performanceDateShort").textValue());
    assertEquals("1977", show.path("performanceDateYear").textValue());
    assertTrue(show.path("venueName").textValue().startsWith("Barton Hall"));
    assertEquals("Ithaca", show.path("venueCity").textValue());
    assertEquals("NY", show.path("venueState").textValue());
    assertTrue(show.path("containerInfo").textValue().startsWith("05/08/77 Barton Hall"));
  }

  @Test
  void aContainerSaysWhatItIsAndThatItsAudioIsSynthesized() throws Exception {
    JsonNode show = bartonHall();

    assertEquals(1, show.path("availabilityType").intValue());
    assertEquals("AVAILABLE", show.path("availabilityTypeStr").textValue());
    assertEquals("ACTIVE", show.path("activeState").textValue());
    assertEquals("Show", show.path("containerTypeStr").textValue());
    assertEquals(0, show.path("numReviews").intValue());
    assertTrue(show.path("reviews").path("items").isArray());
    assertTrue(show.path("pics").isArray());
    assertTrue(show.path("notes").path(0).path("note").textValue().contains("synthesized"));
    assertEquals(3, show.path("productFormatList").size());
    assertEquals("FLAC", show.path("productFormatList").path(0).path("formatStr").textValue());
  }

  @Test
  void tracksCarrySetsAndSeguesAndTheEncoreHasItsOwnSet() throws Exception {
    JsonNode show = bartonHall();
    List<JsonNode> tracks = list(show.path("tracks"));
    JsonNode encore = tracks.get(tracks.size() - 1);
    List<String> titles = tracks.stream().map(t -> t.path("songTitle").textValue()).toList();

    assertEquals(show.path("tracks"), show.path("songs"));
    assertTrue(titles.contains("Scarlet Begonias >"), titles::toString);
    assertEquals(3, encore.path("setNum").intValue());
    assertEquals(2, encore.path("discNum").intValue());
    assertEquals(1, tracks.get(0).path("setNum").intValue());
    assertEquals(1, tracks.get(0).path("trackNum").intValue());
    assertEquals(
        tracks.size(), tracks.stream().map(t -> t.path("trackID").intValue()).distinct().count());
  }

  @Test
  void runningTimesAreTheLengthOfTheAudio() throws Exception {
    JsonNode show = bartonHall();
    int tracks = show.path("tracks").size();

    assertEquals(5, show.path("tracks").path(0).path("totalRunningTime").intValue());
    assertEquals(
        "00:00:05", show.path("tracks").path(0).path("hhmmssTotalRunningTime").textValue());
    assertEquals(tracks * 5, show.path("totalContainerRunningTime").intValue());
  }

  @Test
  void outsideTheUnitedStatesTheStateIsTheCountry() throws Exception {
    List<JsonNode> rows = list(client.catalog("latest").path("recentItems"));

    assertTrue(
        rows.stream()
            .anyMatch(
                row ->
                    row.path("performanceDateStr").textValue().equals("9/16/1978")
                        && row.path("venueState").textValue().equals("Egypt")));
  }

  @Test
  void aShowWithoutSetListHasNoTracksAndNoFormats() throws Exception {
    JsonNode first = client.catalog("containersAll&limit=1").path("containers").path(0);

    assertEquals(0, first.path("tracks").size());
    assertEquals(0, first.path("productFormatList").size());
    assertEquals(0, first.path("totalContainerRunningTime").intValue());
  }

  @Test
  void latestListsAllShowsNewestPostedFirst() throws Exception {
    DateTimeFormatter posted = DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US);
    List<LocalDateTime> times =
        list(client.catalog("latest").path("recentItems")).stream()
            .map(row -> LocalDateTime.parse(row.path("postedDate").textValue(), posted))
            .toList();

    assertEquals(2358, times.size());
    for (int i = 1; i < times.size(); i++) {
      assertTrue(times.get(i - 1).isAfter(times.get(i)));
    }
  }

  @Test
  void anUnknownMethodIsNotAvailableWithStatus200() throws Exception {
    JsonNode answer = client.json("/api.aspx?method=catalog.nothing");

    assertEquals("catalog.nothing", answer.path("methodName").textValue());
    assertEquals("NOT_AVAILABLE", answer.path("responseAvailabilityCodeStr").textValue());
    assertTrue(answer.path("Response").isNull());
  }

  @Test
  void anUnknownContainerIsNotAvailable() throws Exception {
    JsonNode answer = client.json("/api.aspx?method=catalog.container&containerID=9");

    assertEquals("NOT_AVAILABLE", answer.path("responseAvailabilityCodeStr").textValue());
  }
}
