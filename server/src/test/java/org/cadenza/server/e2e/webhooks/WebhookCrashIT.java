package org.cadenza.server.e2e.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Announcements;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.WebhookReceiver;
import org.junit.jupiter.api.Test;

class WebhookCrashIT {

  @Test
  void whatACrashInterruptsArrivesAfterwardsWithTheSameId() {
    try (Product product = Product.with(Map.of("CADENZA_WEBHOOKS_BACKOFF_MILLIS", "4000")).start();
        WebhookReceiver retried = WebhookReceiver.start();
        WebhookReceiver broken = WebhookReceiver.start()) {
      Api api = product.admin();
      // One waits for its second try, and one is under way, when the server dies.
      retried.answerNext(500);
      broken.answerAlways(200, Duration.ofSeconds(60));
      String webhook = Hooks.make(api, retried, "catalog_refresh");
      String other = Hooks.make(api, broken, "catalog_refresh");
      Announcements.refreshCatalog(product);
      String id = retried.await(1).get(0).header("webhook-id");
      String otherId = broken.await(1).get(0).header("webhook-id");
      Eventually.holds(
          "the failure is recorded",
          () -> Hooks.deliveries(api, webhook).number("/pagination/total") == 1);
      product.kill();
      broken.answerAlways(200, Duration.ZERO);
      product.start();

      assertEquals(id, retried.await(2).get(1).header("webhook-id"));
      assertEquals(otherId, broken.await(2).get(1).header("webhook-id"));
      Signatures.check(retried.received().get(1), Hooks.SECRET);
      Answer history =
          Eventually.get(
              "both tries recorded",
              () -> Hooks.deliveries(product.signIn("admin"), webhook),
              answer -> answer.number("/pagination/total") == 2);
      assertEquals(List.of("2", "1"), history.all("/deliveries", "attempt"));
      Eventually.holds(
          "the interrupted try recorded",
          () -> Hooks.deliveries(product.signIn("admin"), other).number("/pagination/total") == 1);
    }
  }

  @Test
  void whatACrashInterruptedIsNotSentToAWebhookThatWasSwitchedOffMeanwhile() {
    try (Product product = Product.with(Map.of()).start();
        WebhookReceiver receiver = WebhookReceiver.start()) {
      receiver.answerAlways(200, Duration.ofSeconds(60));
      String webhook = Hooks.make(product.admin(), receiver, "catalog_refresh");
      Announcements.refreshCatalog(product);
      String interrupted = receiver.await(1).get(0).header("webhook-id");
      product.admin().put(webhook, Map.of("active", false)).expect(200);
      product.kill();
      receiver.answerAlways(200, Duration.ZERO);
      product.start();
      product.admin().put(webhook, Map.of("active", true)).expect(200);
      Announcements.refreshCatalog(product);

      assertNotEquals(interrupted, receiver.await(2).get(1).header("webhook-id"));
    }
  }
}
