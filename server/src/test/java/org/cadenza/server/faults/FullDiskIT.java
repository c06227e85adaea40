package org.cadenza.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.OwnMariaDb;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.WebhookReceiver;
import org.junit.jupiter.api.Test;

/** A server whose disks are full: that of the downloads, and that of its database. */
class FullDiskIT {

  /** Seen before a show is begun, or before one of its tracks. */
  private static final String NO_ROOM = "(Waiting for room on the disk|Not enough free space): .*";

  private static final Duration FULL = Duration.ofSeconds(Extent.of(5, 20));
  private static final Duration LONG_WAIT = Duration.ofMinutes(3);
  private static final int DOWNLOADS = Extent.of(3, 8);

  @Test
  void whatIsToBeWrittenWaitsUntilThereIsRoom() {
    assumeTrue(SmallDisk.isPossible(), "only root may mount a small disk");
    try (SmallDisk downloads = SmallDisk.mount(64);
        SmallDisk data = SmallDisk.mount(192);
        OwnMariaDb database = OwnMariaDb.start(data.folder("db"));
        Nights nights = Nights.open(DOWNLOADS, 2, 40);
        WebhookReceiver receiver = WebhookReceiver.start();
        Product product = Product.with(settings(database, nights, downloads))) {
      product.start();
      Collecting collecting = new Collecting(product, nights, receiver, downloads.folder());
      collecting.fillAndSubscribe();

      downloads.fillBut(3_000_000);
      collecting.queue(nights.containers());
      for (long id : collecting.downloads()) {
        JsonNode blocked =
            Eventually.get(
                "download " + id + " waits for room",
                () -> collecting.see(id),
                d -> d.path("error_message").asText().matches(NO_ROOM));
        assertEquals("pending", blocked.path("status").asText(), blocked::toString);
        assertEquals(0, blocked.path("retry_count").intValue(), blocked::toString);
      }
      downloads.clear();

      data.fillBut(0);
      Set<String> verdicts = new TreeSet<>();
      long end = System.nanoTime() + FULL.toNanos();
      long written = 0;
      while (System.nanoTime() - end < 0 || !verdicts.contains(Calls.UNAVAILABLE)) {
        Answer answer = write(product);
        written += answer.status() == 201 ? 1 : 0;
        verdicts.add(Calls.verdict("a write", answer));
        assertTrue(System.nanoTime() - end < LONG_WAIT.toNanos(), "the disk is never full");
      }
      verdicts.remove(Calls.FINE);
      assertEquals(Set.of(Calls.UNAVAILABLE), verdicts);
      data.clear();
      // MariaDB 10.11 gives up when it cannot write.
      database.revive();
      Eventually.get("it is written again", () -> write(product), a -> a.status() == 201);
      collecting.verifyAll();
      collecting.verifyEvents();
      long kept = product.admin().get("/api/v1/webhooks").expect(200).number("/pagination/total");
      // One whose answer was 503 may be there as well: the database died while it was committed.
      assertTrue(kept >= written + 2, kept + " are kept of " + written + " and two");
    }
  }

  /** Makes a webhook, with as long a text as may be. */
  private static Answer write(Product product) {
    return product
        .admin()
        .post(
            "/api/v1/webhooks",
            Map.of(
                "url",
                "http://127.0.0.1:9/" + "x".repeat(1500),
                "events",
                List.of("monitor_alert"),
                "description",
                "y".repeat(400)));
  }

  private static Map<String, String> settings(
      OwnMariaDb database, Nights nights, SmallDisk downloads) {
    Map<String, String> settings = new HashMap<>(database.settings());
    settings.putAll(nights.settings());
    settings.put("CADENZA_DOWNLOADS_ROOT", downloads.folder().toString());
    settings.put("CADENZA_DOWNLOADS_RESERVE_BYTES", "1000000");
    return settings;
  }
}
