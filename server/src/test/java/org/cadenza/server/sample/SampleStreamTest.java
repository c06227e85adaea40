package org.cadenza.server.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.cadenza.server.sample.audio.TrackRights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleStreamTest {
  private static final int STREAM_ONLY = 1_150_001;
  private static final int UNENTITLED = 1_150_002;
  private static final int TRACK = 1_150_003;

  private SampleUpstream upstream;
  private SampleClient client;

  @BeforeEach
  void start() throws Exception {
    TrackRights rights = new TrackRights(Set.of(STREAM_ONLY), Set.of(UNENTITLED));
    upstream = SampleUpstream.start(SampleOptions.defaults().secondsPerTrack(1).rights(rights));
    client = new SampleClient(upstream.address());
  }

  @AfterEach
  void stop() {
    upstream.close();
  }

  private String link(int track, int platform, String subscription) throws Exception {
    return client
        .json(
            "/bigriver/subPlayer.aspx?app=1&platformID="
                + platform
                + "&trackID="
                + track
                + "&subscriptionID="
                + subscription)
        .path("streamLink")
        .textValue();
  }

  @Test
  void aSubscriberGetsALinkThatLeadsToTheFile() throws Exception {
    String link = link(TRACK, 1, "1000001");

    assertTrue(link.contains(".flac16/" + TRACK + ".flac?"), link);
    assertEquals(200, client.get(link, "Referer", "https://play.nugs.net/").statusCode());
  }

  @Test
  void theFormatShowsInTheLinkOnly() throws Exception {
    assertTrue(link(TRACK, 7, "1000001").contains(".flac16/"));
    assertTrue(link(TRACK, 4, "1000001").contains(".m3u8?"));
    assertTrue(link(TRACK, 10, "1000001").contains(".m3u8?"));
    assertEquals("", link(TRACK, 99, "1000001"));
  }

  @Test
  void withoutTheSubscriptionTheLinkIsEmpty() throws Exception {
    assertEquals("", link(TRACK, 1, ""));
    assertEquals("", link(TRACK, 1, "7"));
  }

  @Test
  void aTrackThatIsStreamedOnlyHasNoFile() throws Exception {
    for (int platform : new int[] {1, 4, 7, 10}) {
      String link = link(STREAM_ONLY, platform, "1000001");
      assertTrue(link.contains(".m3u8?"), link);
      assertEquals(403, client.get(link).statusCode());
    }
  }

  @Test
  void aTrackWithoutEntitlementOrExistenceHasAnEmptyLink() throws Exception {
    assertEquals("", link(UNENTITLED, 1, "1000001"));
    assertEquals("", link(1_150_099, 1, "1000001"));
    assertEquals("", link(5, 1, "1000001"));
  }

  @Test
  void rightsChangeAtRunTime() throws Exception {
    client.put("/sample/tracks", "{\"unentitled\": [" + TRACK + "]}");

    assertEquals("", link(TRACK, 1, "1000001"));
    assertTrue(link(UNENTITLED, 1, "1000001").contains(".flac16/"));
  }
}
