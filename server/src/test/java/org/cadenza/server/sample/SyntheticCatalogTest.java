package org.cadenza.server.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SyntheticCatalogTest {
  @Test
  void beyondTheRealShowsComeSyntheticOnes() throws Exception {
    try (SampleUpstream upstream = SampleUpstream.start(SampleOptions.defaults().shows(200_000))) {
      SampleClient client = new SampleClient(upstream.address());
      JsonNode page = client.catalog("containersAll&startOffset=2359&limit=2");
      JsonNode show = page.path("containers").path(0);

      assertEquals(200_000, page.path("totalMatchedRecords").intValue());
      assertEquals("Synthetic Artist 1", show.path("artistName").textValue());
      assertTrue(show.path("venueName").textValue().startsWith("Synthetic"));
      assertEquals(18, show.path("tracks").size());
      assertEquals(3, show.path("tracks").path(17).path("setNum").intValue());
      assertEquals(13_000, client.catalog("latest").path("recentItems").size());
      assertEquals(
          show, client.catalog("container&containerID=" + show.path("containerID").intValue()));
    }
  }

  @Test
  void theArtistsShareTheShowsAmongThem() throws Exception {
    try (SampleUpstream upstream = SampleUpstream.start(SampleOptions.defaults().shows(3_000))) {
      SampleClient client = new SampleClient(upstream.address());
      int shows = 0;
      Set<Integer> seen = new HashSet<>();
      for (JsonNode artist : client.catalog("artists").path("artists")) {
        int count = artist.path("numShows").intValue();
        shows += count;
        String list = "containersAll&artistList=" + artist.path("artistID").intValue();
        for (int offset = 1; offset <= count; offset += 100) {
          JsonNode page = client.catalog(list + "&startOffset=" + offset);
          assertEquals(count, page.path("totalMatchedRecords").intValue());
          page.path("containers").forEach(show -> seen.add(show.path("containerID").intValue()));
        }
      }
      assertEquals(3_000, shows);
      assertEquals(3_000, seen.size());
    }
  }

  @Test
  void severalArtistsAreListedTogether() throws Exception {
    try (SampleUpstream upstream = SampleUpstream.start(SampleOptions.defaults().shows(3_000))) {
      JsonNode page =
          new SampleClient(upstream.address()).catalog("containersAll&artistList=461,900001");

      assertEquals(2_758, page.path("totalMatchedRecords").intValue());
    }
  }

  @Test
  void fewerShowsThanThereAreCanBeServed() throws Exception {
    try (SampleUpstream upstream = SampleUpstream.start(SampleOptions.defaults().shows(10))) {
      JsonNode page = new SampleClient(upstream.address()).catalog("containersAll");

      assertEquals(10, page.path("containers").size());
    }
  }
}
