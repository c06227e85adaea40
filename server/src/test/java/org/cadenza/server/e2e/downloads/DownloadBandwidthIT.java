package org.cadenza.server.e2e.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Scrape;
import org.junit.jupiter.api.Test;

/** A limit for all downloads together, by the hour. */
class DownloadBandwidthIT {

  private static final String BYTES = "cadenza_transfers_bytes_total";
  private static final double LIMIT = 500_000;

  @Test
  void allDownloadsTogetherKeepTheLimitOfTheHourAndMakeUseOfIt() {
    // Outside of these hours, which are always, the limit would let next to nothing through.
    Map<String, String> settings =
        Map.of(
            "CADENZA_DOWNLOADS_BANDWIDTH_LIMIT", "0.001",
            "CADENZA_DOWNLOADS_BANDWIDTH_HOURS", "00:00-12:00=4; 12:00-24:00=4",
            "CADENZA_DOWNLOADS_BANDWIDTH_ZONE", "Europe/Berlin");
    try (Product product = Product.with(settings).start()) {
      Collector admin = Collector.of(product);
      admin.freshShow();
      assertEquals(LIMIT, Scrape.of(product).value("cadenza_transfers_limit_bytes_per_second"));
      List<Long> ids = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        ids.add(admin.queue("FLAC"));
      }
      Eventually.holds("bytes come", () -> Scrape.of(product).value(BYTES) > 0);
      long began = System.nanoTime();
      double before = Scrape.of(product).value(BYTES);
      ids.forEach(admin::complete);
      double seconds = (System.nanoTime() - began) / 1e9;
      double bytes = Scrape.of(product).value(BYTES) - before;

      double share = bytes / seconds / LIMIT;
      System.getLogger(getClass().getName())
          .log(System.Logger.Level.INFO, "{0} of the limit, in {1} s", share, seconds);
      assertTrue(bytes > 3 * LIMIT, () -> "enough to measure: " + bytes);
      assertTrue(share < 1.1, () -> "no more than the limit, but " + share + " of it");
      assertTrue(share > 0.4, () -> "most of the limit, but " + share + " of it");
    }
  }
}
