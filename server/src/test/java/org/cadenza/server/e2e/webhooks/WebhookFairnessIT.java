package org.cadenza.server.e2e.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.server.e2e.Announcements;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.WebhookReceiver;
import org.junit.jupiter.api.Test;

class WebhookFairnessIT {

  private static final int EVENTS = 100;

  private final Product product = Product.shared();
  private final Api api = product.user("owner", "user");

  @Test
  void receiversThatHangDoNotDelayOthers() {
    List<String> webhooks = new ArrayList<>();
    try (WebhookReceiver hanging = WebhookReceiver.start();
        WebhookReceiver healthy = WebhookReceiver.start()) {
      hanging.answerAlways(200, Duration.ofMinutes(2));
      for (int i = 0; i < 5; i++) {
        webhooks.add(Hooks.make(api, hanging, "monitor_alert"));
      }
      webhooks.add(Hooks.make(api, healthy, "monitor_alert"));
      Announcements.write(product, "monitor_alert", EVENTS, "{\"alert_id\": %d}");
      Announcements.refreshCatalog(product);
      Instant first = healthy.await(1).get(0).at();
      List<WebhookReceiver.Received> all = healthy.await(EVENTS);
      Duration taken = Duration.between(first, all.get(EVENTS - 1).at());
      assertTrue(taken.toSeconds() < 15, taken::toString);
      assertEquals(EVENTS, all.stream().map(r -> r.header("webhook-id")).distinct().count());
      assertTrue(hanging.received().size() <= 10, "no more than two each");
    } finally {
      webhooks.forEach(webhook -> api.delete(webhook).expect(200));
    }
  }
}
