package org.cadenza.server.e2e.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Announcements;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.WebhookReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookRetryIT {

  private final Product product = Product.shared();
  private final Api api = product.user("owner", "user");
  private final WebhookReceiver receiver = WebhookReceiver.start();
  private final String webhook = Hooks.make(api, receiver, "catalog_refresh");

  @AfterEach
  void close() {
    api.delete(webhook).expect(200);
    receiver.close();
  }

  @Test
  void anEventIsDeliveredOnceAndSigned() {
    String job = Announcements.refreshCatalog(product);
    WebhookReceiver.Received received = receiver.await(1).get(0);
    Signatures.check(received, Hooks.SECRET);
    assertEquals("catalog_refresh", received.json().path("event").asText());
    assertEquals(job, received.json().at("/data/job_id").asText());
    Answer history = history(1);
    assertEquals(
        List.of(
            "id",
            "event",
            "status_code",
            "success",
            "duration_ms",
            "attempt",
            "payload",
            "response",
            "error",
            "created_at"),
        Answer.names(history.at("/deliveries/0")));
    assertEquals(received.json(), history.at("/deliveries/0/payload"));
    assertTrue(history.at("/deliveries/0/error").isNull());
    assertEquals(1, receiver.received().size());
  }

  @Test
  void aFailedDeliveryIsTriedAgainWithTheSameIdAndBytes() {
    receiver.answerNext(500, 503);
    Announcements.refreshCatalog(product);
    List<WebhookReceiver.Received> tries = receiver.await(3);
    for (WebhookReceiver.Received each : tries) {
      Signatures.check(each, Hooks.SECRET);
      assertEquals(tries.get(0).header("webhook-id"), each.header("webhook-id"));
      assertEquals(tries.get(0).json(), each.json());
    }
    Answer history = history(3);
    assertEquals(List.of("3", "2", "1"), history.all("/deliveries", "attempt"));
    assertEquals(List.of("200", "503", "500"), history.all("/deliveries", "status_code"));
    Answer details = api.get(webhook);
    assertEquals(0, details.number("/webhook/stats/consecutive_failures"));
    assertEquals(33.3, details.at("/webhook/stats/success_rate").doubleValue());
  }

  @Test
  void afterTheLastRetryNothingFollows() throws InterruptedException {
    api.put(webhook, Map.of("retry_count", 1)).expect(200);
    receiver.answerAlways(500, Duration.ZERO);
    Announcements.refreshCatalog(product);
    history(2);
    Thread.sleep(2_000);
    assertEquals(2, receiver.received().size());
    Answer details = api.get(webhook);
    assertEquals(2, details.number("/webhook/stats/consecutive_failures"));
    assertEquals("active", details.text("/webhook/status"));
    assertEquals(0.0, details.at("/webhook/stats/success_rate").doubleValue());
  }

  @Test
  void aRedirectIsAFailureAndNotFollowed() {
    String elsewhere = receiver.address().toString() + "/elsewhere";
    receiver.answerNext(302, Map.of("Location", elsewhere));
    Announcements.refreshCatalog(product);
    receiver.await(2);
    Answer history = history(2);
    assertEquals(302, history.number("/deliveries/1/status_code"));
    assertTrue(history.text("/deliveries/1/error").contains("redirects are not followed"));
    assertTrue(receiver.received().stream().noneMatch(r -> r.path().endsWith("elsewhere")));
  }

  @Test
  void theReceiversWishToBeLeftAloneIsObeyed() {
    receiver.answerNext(429, Map.of("Retry-After", "3"));
    Announcements.refreshCatalog(product);
    List<WebhookReceiver.Received> tries = receiver.await(2);
    Duration pause = Duration.between(tries.get(0).at(), tries.get(1).at());
    assertTrue(pause.toMillis() >= 2_900, pause::toString);
    assertTrue(pause.toMillis() < 10_000, pause::toString);
  }

  @Test
  void theAnswerGoneDisablesTheWebhook() throws InterruptedException {
    receiver.answerNext(410);
    Announcements.refreshCatalog(product);
    Answer details =
        Eventually.get(
            "disabled",
            () -> api.get(webhook),
            answer -> answer.text("/webhook/status").equals("disabled"));
    assertTrue(details.text("/webhook/status_reason").contains("410"));
    Announcements.refreshCatalog(product);
    Thread.sleep(1_000);
    assertEquals(1, receiver.received().size());
    api.put(webhook, Map.of("active", true)).expect(200);
    assertTrue(api.get(webhook).at("/webhook/status_reason").isNull());
    Announcements.refreshCatalog(product);
    receiver.await(2);
  }

  @Test
  void aDisabledWebhookHearsNothing() throws InterruptedException {
    api.put(webhook, Map.of("active", false)).expect(200);
    Announcements.refreshCatalog(product);
    Thread.sleep(1_000);
    assertTrue(receiver.received().isEmpty());
  }

  @Test
  void eventsThatNobodyAskedForAreNotSent() throws InterruptedException {
    api.put(webhook, Map.of("events", List.of("monitor_alert"))).expect(200);
    Announcements.refreshCatalog(product);
    Thread.sleep(1_000);
    assertTrue(receiver.received().isEmpty());
  }

  @Test
  void aChangeThatCarriesTheMaskKeepsTheSecret() {
    api.put(webhook, Map.of("secret", "***hidden***", "timeout", 5)).expect(200);
    api.post(webhook + "/test").expect(200);
    Signatures.check(receiver.received().get(0), Hooks.SECRET);
    api.put(webhook, Map.of("secret", "another secret")).expect(200);
    api.post(webhook + "/test").expect(200);
    Signatures.check(receiver.received().get(1), "another secret");
  }

  @Test
  void whatHappenedBeforeAWebhookWasMadeIsNotSentToIt() {
    Announcements.write(product, "system_error", 1, "{\"told\": \"early\"}");
    String late = Hooks.make(api, receiver, "system_error");
    Announcements.write(product, "system_error", 1, "{\"told\": \"in time\"}");
    Announcements.refreshCatalog(product);
    List<String> told =
        receiver.await(2).stream().map(r -> r.json().at("/data/told").asText()).toList();
    assertTrue(told.contains("in time"), told::toString);
    assertFalse(told.contains("early"), told::toString);
    api.delete(late).expect(200);
  }

  private Answer history(int count) {
    return Eventually.get(
        count + " deliveries recorded",
        () -> Hooks.deliveries(api, webhook),
        answer -> answer.number("/pagination/total") == count);
  }
}
