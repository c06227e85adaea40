package org.cadenza.server.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleControlTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC);

  private SampleUpstream upstream;
  private SampleClient client;

  @BeforeEach
  void start() throws Exception {
    upstream = SampleUpstream.start(SampleOptions.defaults().secondsPerTrack(1), NOON);
    client = new SampleClient(upstream.address());
  }

  @AfterEach
  void stop() {
    upstream.close();
  }

  private JsonNode newest() throws Exception {
    return client.catalog("latest").path("recentItems").path(0);
  }

  @Test
  void theSampleSaysThatItIsSimulated() throws Exception {
    JsonNode description = client.json("/sample");

    assertTrue(description.path("simulated").booleanValue());
    assertTrue(description.path("description").textValue().contains("synthesized audio"));
    assertTrue(description.path("set_lists").textValue().contains("Jeff Smith"));
  }

  @Test
  void aNewShowIsTheLatestAndCanBePlayed() throws Exception {
    JsonNode added =
        client
            .put(
                "/sample/shows",
                "{\"date\": \"2026-03-01\", \"venue\": \"New Hall\", \"city\": \"Vilnius\","
                    + " \"country\": \"Lithuania\", \"sets\": [[{\"title\": \"Dark Star\","
                    + " \"segue\": true}, {\"title\": \"St. Stephen\"}]]}")
            .path("shows")
            .path(0);

    assertEquals(added.path("container_id"), newest().path("containerID"));
    assertEquals("3/4/2026 12:00:00 PM", newest().path("postedDate").textValue());
    assertEquals("Lithuania", newest().path("venueState").textValue());
    assertEquals(200, client.audio(added.path("track_ids").path(1).intValue()).statusCode());
    JsonNode list = client.catalog("containersAll&startOffset=2359");
    assertEquals(2359, list.path("totalMatchedRecords").intValue());
    assertEquals(
        "Dark Star >",
        list.path("containers").path(0).path("tracks").path(0).path("songTitle").textValue());
  }

  @Test
  void aChangedVenueLeavesAllElseAsItWas() throws Exception {
    JsonNode before = client.catalog("container&containerID=11500");
    client.put("/sample/shows", "{\"container_id\": 11500, \"venue\": \"Corrected Hall\"}");
    JsonNode after = client.catalog("container&containerID=11500");

    assertEquals("Corrected Hall", after.path("venueName").textValue());
    assertEquals(before.path("tracks"), after.path("tracks"));
    assertNotEquals(11500, newest().path("containerID").intValue());
    assertEquals(2358, client.catalog("containersAll").path("totalMatchedRecords").intValue());
  }

  @Test
  void aRemovedShowIsGoneUntilTheChangesAreUndone() throws Exception {
    client.send("DELETE", "/sample/shows?container_id=11500", "");
    assertTrue(client.catalog("container&containerID=11500").isNull());
    assertEquals(404, client.audio(1_150_001).statusCode());
    assertEquals(2357, client.catalog("containersAll").path("totalMatchedRecords").intValue());
    assertEquals(404, client.send("DELETE", "/sample/shows?container_id=11500", "").statusCode());

    client.send("DELETE", "/sample/shows", "");
    assertEquals(2358, client.catalog("containersAll").path("totalMatchedRecords").intValue());
  }

  @Test
  void aPreorderShowsOnlyAmongPreorders() throws Exception {
    client.put("/sample/shows", "{\"container_id\": 11500, \"availability_type\": 2}");

    JsonNode preorders = client.catalog("containersAll&availType=2");
    assertEquals(1, preorders.path("totalMatchedRecords").intValue());
    assertEquals(
        "PREORDER", preorders.path("containers").path(0).path("availabilityTypeStr").textValue());
    assertEquals(2357, client.catalog("containersAll").path("totalMatchedRecords").intValue());
  }

  @Test
  void senselessShowsAreRefused() throws Exception {
    for (String bad :
        new String[] {
          "{\"date\": \"tomorrow\"}",
          "{\"posted_at\": \"now\"}",
          "{\"availability_type\": 3}",
          "{\"container_id\": -1}",
          "{\"venue\": 5}"
        }) {
      assertEquals(400, client.send("PUT", "/sample/shows", bad).statusCode(), bad);
    }
  }

  @Test
  void theLogTellsWhatWasAskedAndSent() throws Exception {
    client.audio(1_150_003, "Range", "bytes=10-19");
    client.get("/api.aspx?method=catalog.artists");
    JsonNode log = client.json("/sample/log").path("requests");

    assertEquals(2, log.size());
    JsonNode first = log.path(0);
    assertEquals("GET", first.path("method").textValue());
    assertEquals("/audio/any.flac16/1150003.flac", first.path("target").textValue());
    assertEquals("bytes=10-19", first.path("range").textValue());
    assertEquals(206, first.path("status").intValue());
    assertEquals(10, first.path("bytes_sent").intValue());
    assertEquals("2026-03-04T12:00:00Z", first.path("at").textValue());
    client.send("DELETE", "/sample/log", "");
    assertEquals(0, client.json("/sample/log").path("requests").size());
  }

  @Test
  void whatIsNotThereIsNotFoundAndOtherMethodsAreNotAllowed() throws Exception {
    assertEquals(404, client.get("/nothing").statusCode());
    assertEquals(405, client.send("POST", "/sample/log", "").statusCode());
  }

  @Test
  void aBodyBeyondTheLimitIsRefused() throws Exception {
    String body = "[" + " ".repeat(1 << 20) + "]";

    assertEquals(413, client.send("PUT", "/sample/shows", body).statusCode());
  }

  @Test
  void aNegativePaceIsRefused() throws Exception {
    assertEquals(
        400, client.send("PUT", "/sample/pace", "{\"bytes_per_second\": -5}").statusCode());
    assertThrows(IllegalArgumentException.class, () -> upstream.pace().set(-1));
  }
}
