package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Test;

/** Imports with a pause between the requests to the site. */
class PoliteSiteIT {

  private static final long PAUSE_MILLIS = 2_500;

  @Test
  void pagesAreAskedForWithThePauseThatIsSet() {
    Map<String, String> settings =
        Map.of("CADENZA_TRACKLISTS_PAUSE_MILLIS", Long.toString(PAUSE_MILLIS));
    try (Product product = Product.with(settings).start()) {
      Api api = product.user("polite", "user");
      List<String> pages = SitePages.pages(3);
      Instant before = Instant.now();
      for (String page : pages) {
        api.post("/api/v1/tracklist", Map.of("url", page)).expect(200);
        assertEquals(1, SitePages.asked(page));
      }
      long taken = Duration.between(before, Instant.now()).toMillis();
      assertTrue(taken >= 2 * PAUSE_MILLIS, () -> "three pages in " + taken + " ms");
    }
  }
}
