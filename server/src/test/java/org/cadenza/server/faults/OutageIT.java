package org.cadenza.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.OwnBroker;
import org.cadenza.server.e2e.OwnMariaDb;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.WebhookReceiver;
import org.junit.jupiter.api.Test;

/** A server whose database and whose broker go away for a while. */
class OutageIT {

  private static final Duration AWAY = Duration.ofSeconds(Extent.of(5, 20));
  private static final Duration BACK = Duration.ofSeconds(30);
  private static final int POOL = 32;
  private static final int DOWNLOADS = Extent.of(3, 12);

  @Test
  void anOutageOfTheDatabaseAndOneOfTheBrokerLoseNothing() {
    try (OwnMariaDb database = OwnMariaDb.start();
        OwnBroker broker = OwnBroker.start();
        Nights nights = Nights.open(2 * DOWNLOADS, 2, 20);
        WebhookReceiver receiver = WebhookReceiver.start();
        Product product = Product.with(settings(database, broker, nights))) {
      product.start();
      Collecting collecting = new Collecting(product, nights, receiver);
      nights.upstream().pace().set(60_000);
      collecting.fillAndSubscribe();
      collecting.queue(nights.containers().subList(0, DOWNLOADS));
      collecting.refresh();
      Eventually.holds("downloads are under way", () -> collecting.in("in_progress") == 3);

      database.stop();
      Calls.of(product).during(AWAY, Calls.UNAVAILABLE);
      product.admin().post("/api/v1/auth/logout").expectError(503, "UNAVAILABLE");
      database.startAgain();
      Eventually.get(
          "requests are answered again",
          BACK,
          () -> Calls.of(product).verdicts(),
          Set.of(Calls.FINE)::equals);

      nights.upstream().pace().set(60_000);
      collecting.queue(nights.containers().subList(DOWNLOADS, 2 * DOWNLOADS));
      broker.stop();
      collecting.refresh();
      Calls.of(product).during(AWAY, Calls.FINE);
      broker.startAgain();

      nights.upstream().pace().set(0);
      collecting.verifyAll();
      collecting.verifyEvents();
      assertTrue(database.connections() <= POOL, () -> database.connections() + " connections");
      assertEquals(
          2L * POOL,
          IntStream.range(0, 2 * POOL)
              .parallel()
              .filter(i -> product.admin().get("/api/v1/downloads").status() == 200)
              .count());
      Eventually.holds(
          "the topic has been told of every download",
          () -> broker.heard("download_complete") >= 2L * DOWNLOADS);
    }
  }

  private static Map<String, String> settings(
      OwnMariaDb database, OwnBroker broker, Nights nights) {
    Map<String, String> settings = new HashMap<>(database.settings());
    settings.putAll(broker.settings());
    settings.putAll(nights.settings());
    settings.put("CADENZA_NUGS_PAUSE_MILLIS", "300");
    return settings;
  }
}
