package org.cadenza.server.e2e.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Announcements;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.FreePorts;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.WebhookReceiver;
import org.junit.jupiter.api.Test;

/** Ten receivers in order, alone and then beside ninety that are not, in one run. */
class WebhookBlackHoleIT {

  private static final int HEALTHY = 10;
  private static final int ROUNDS = 12;
  private static final int EVENTS = 9;
  private static final int DELIVERIES = HEALTHY * ROUNDS * (EVENTS + 1);

  private final Product product = Product.shared();
  private final Api api = product.user("owner", "user");
  private final List<String> webhooks = new ArrayList<>();

  @Test
  void ninetyBlackHolesDoNotHoldUpTenReceiversInOrder() throws IOException {
    try (WebhookReceiver healthy = WebhookReceiver.start();
        WebhookReceiver refusing = WebhookReceiver.start();
        BlackHoles holes = new BlackHoles()) {
      for (int i = 0; i < HEALTHY; i++) {
        make(healthy.address() + "/" + i);
      }
      measure(healthy);
      Duration alone = measure(healthy);
      makeNinety(holes, refusing);
      // Until each has failed, or is about to, none is known to be a black hole.
      measure(healthy);
      Duration beside = measure(healthy);
      double ratio = (double) beside.toMillis() / alone.toMillis();
      String figures =
          "p95 of %d deliveries: alone %d ms, beside 90 black holes %d ms, ratio %.2f"
              .formatted(DELIVERIES, alone.toMillis(), beside.toMillis(), ratio);
      System.getLogger(WebhookBlackHoleIT.class.getName()).log(System.Logger.Level.INFO, figures);
      assertTrue(ratio <= 2, figures);
    } finally {
      webhooks.forEach(webhook -> api.delete(webhook).expect(200));
    }
  }

  private void makeNinety(BlackHoles holes, WebhookReceiver refusing) {
    refusing.answerAlways(302, Duration.ZERO);
    int closed = FreePorts.take(1)[0];
    for (int i = 0; i < 45; i++) {
      make(holes.hanging());
    }
    for (int i = 0; i < 30; i++) {
      make(holes.dripping());
    }
    for (int i = 0; i < 10; i++) {
      make(refusing.address() + "/" + i);
    }
    for (int i = 0; i < 5; i++) {
      make("http://127.0.0.1:" + closed + "/" + i);
    }
  }

  private void make(String address) {
    Map<String, Object> request = Hooks.request(address, "monitor_alert", "catalog_refresh");
    webhooks.add(Hooks.make(api, Hooks.with(request, "timeout", 10)));
  }

  /** The time from an announcement to its arrival that 95 % of all deliveries keep. */
  private Duration measure(WebhookReceiver receiver) {
    List<Duration> delays = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      int before = receiver.received().size();
      Announcements.write(product, "monitor_alert", EVENTS, "{\"alert_id\": %d}");
      Announcements.refreshCatalog(product);
      int count = HEALTHY * (EVENTS + 1);
      List<WebhookReceiver.Received> arrived =
          List.copyOf(receiver.await(before + count).subList(before, before + count));
      // The refresh's own event sends off what was written before it.
      Instant told =
          arrived.stream()
              .filter(each -> each.json().path("event").asText().equals("catalog_refresh"))
              .map(each -> Instant.parse(each.json().path("timestamp").asText()))
              .findFirst()
              .orElseThrow();
      arrived.forEach(each -> delays.add(Duration.between(told, each.at())));
    }
    assertEquals(DELIVERIES, delays.size());
    delays.sort(null);
    return delays.get(delays.size() * 95 / 100);
  }
}
