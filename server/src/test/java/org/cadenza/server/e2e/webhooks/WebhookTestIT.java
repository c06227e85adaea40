package org.cadenza.server.e2e.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.WebhookReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookTestIT {

  private final Api api = Product.shared().user("owner", "user");
  private final WebhookReceiver receiver = WebhookReceiver.start();
  private final String webhook = Hooks.make(api, receiver, "download_complete", "new_show");

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void aTestIsDeliveredAndRecorded() {
    Answer test =
        api.post(
                webhook + "/test",
                Map.of("event", "new_show", "test_data", Map.of("custom_field", "test_value")))
            .expect(200);
    assertEquals(
        List.of("success", "delivery_id", "response_code", "response_time_ms", "message"),
        Answer.names(test.body()));
    assertTrue(test.at("/success").booleanValue());
    assertEquals(200, test.number("/response_code"));
    assertEquals("Test webhook delivered successfully", test.text("/message"));

    WebhookReceiver.Received received = receiver.received().get(0);
    Signatures.check(received, Hooks.SECRET);
    JsonNode body = received.json();
    assertEquals("new_show", body.path("event").asText());
    assertEquals("test_value", body.at("/data/custom_field").asText());
    assertEquals("Grateful Dead", body.at("/data/artist_name").asText());
    assertTrue(body.at("/data/test").booleanValue());

    Answer history = Hooks.deliveries(api, webhook);
    assertEquals(test.number("/delivery_id"), history.number("/deliveries/0/id"));
    assertEquals(body, history.at("/deliveries/0/payload"));
    assertEquals("answered 200", history.text("/deliveries/0/response"));
    assertEquals(1, api.get(webhook).number("/webhook/stats/successful_deliveries"));
  }

  @Test
  void withoutABodyTheFirstEventIsTested() {
    api.post(webhook + "/test").expect(200);
    api.post(webhook + "/test", "{}").expect(200);
    assertEquals(2, receiver.received("download_complete").size());
  }

  @Test
  void theEventNeedNotBeSubscribed() {
    api.post(webhook + "/test", Map.of("event", "system_error")).expect(200);
    assertEquals(1, receiver.received("system_error").size());
  }

  @Test
  void unknownEventsAndOddDataAreRefused() {
    api.post(webhook + "/test", Map.of("event", "nothing")).expectInvalid("event");
    api.post(webhook + "/test", Map.of("test_data", List.of())).expectInvalid("test_data");
    assertTrue(receiver.received().isEmpty());
  }

  @Test
  void dataThatIsNoEventsSizeIsRefused() {
    String deep = "{\"a\":".repeat(32) + "{}" + "}".repeat(32);
    api.post(webhook + "/test", "{\"test_data\":" + deep + "}").expectInvalid("test_data");
    String vast = "{\"a\":\"" + "x".repeat(16_384) + "\"}";
    api.post(webhook + "/test", "{\"test_data\":" + vast + "}").expectInvalid("test_data");
    assertTrue(receiver.received().isEmpty());
  }

  @Test
  void numbersOfManyDigitsAreNotWrittenOut() {
    String numbers = "[" + "1e9999,".repeat(1_000) + "1e-9999]";
    api.post(webhook + "/test", "{\"test_data\":{\"n\":" + numbers + "}}").expect(200);
    assertTrue(receiver.received().get(0).bytes().length < 16_384);
    assertEquals(1, Hooks.deliveries(api, webhook).at("/deliveries").size());
  }

  @Test
  void aFailureIsToldInWordsAndNotRepeated() {
    receiver.answerNext(500);
    Answer test = api.post(webhook + "/test").expect(200);
    assertFalse(test.at("/success").booleanValue());
    assertEquals(500, test.number("/response_code"));
    assertTrue(test.text("/message").contains("the receiver answered 500"));
    Answer history = Hooks.deliveries(api, webhook);
    assertEquals(1, history.number("/pagination/total"));
    assertFalse(history.at("/deliveries/0/success").booleanValue());
    assertEquals("the receiver answered 500", history.text("/deliveries/0/error"));
  }

  @Test
  void aReceiverThatIsTooSlowHasNoResponseCode() {
    receiver.answerAlways(200, Duration.ofSeconds(5));
    api.put(webhook, Map.of("timeout", 1)).expect(200);
    Answer test = api.post(webhook + "/test").expect(200);
    assertFalse(test.at("/success").booleanValue());
    assertTrue(test.at("/response_code").isNull());
    assertTrue(test.text("/message").contains("timed out after 1 s"), test.body()::toString);
  }

  @Test
  void aDisabledWebhookCanBeTested() {
    api.put(webhook, Map.of("active", false)).expect(200);
    assertTrue(api.post(webhook + "/test").expect(200).at("/success").booleanValue());
    assertEquals("disabled", api.get(webhook).text("/webhook/status"));
  }

  @Test
  void aNewSecretSignsTheNextDelivery() {
    api.put(webhook, Map.of("secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).expect(200);
    api.post(webhook + "/test").expect(200);
    Signatures.check(receiver.received().get(0), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  }
}
