package org.cadenza.server.e2e.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookValidationIT {

  private static final Map<String, Object> GOOD =
      Hooks.request("http://127.0.0.1:9/hook", "new_show");
  private final Api api = Product.shared().user("owner", "user");

  @Test
  void addressAndEventsAreRequired() {
    api.post(Hooks.PATH, Map.of()).expectInvalid("url").expectInvalid("events");
    api.post(Hooks.PATH, Map.of("url", "http://127.0.0.1:9/")).expectInvalid("events");
    api.post(Hooks.PATH).expectError(400, "VALIDATION_ERROR");
    api.post(Hooks.PATH, "{\"url\":").expectError(400, "VALIDATION_ERROR");
    api.post(Hooks.PATH, "[]").expectError(400, "VALIDATION_ERROR");
  }

  @ParameterizedTest
  @CsvSource({
    "url, ''",
    "url, ftp://example.org/x",
    "url, example.org/hook",
    "url, http://exa mple.org/",
    "url, http://",
    "secret, ''",
    "secret, seven77"
  })
  void textsThatDoNotFitAreRefused(String field, String value) {
    api.post(Hooks.PATH, Hooks.with(GOOD, field, value)).expectInvalid(field);
    api.put(Hooks.make(api, GOOD), Map.of(field, value)).expectInvalid(field);
  }

  @ParameterizedTest
  @CsvSource({"timeout, 0", "timeout, 301", "retry_count, -1", "retry_count, 11"})
  void numbersOutOfRangeAreRefused(String field, int value) {
    api.post(Hooks.PATH, Hooks.with(GOOD, field, value)).expectInvalid(field);
    api.put(Hooks.make(api, GOOD), Map.of(field, value)).expectInvalid(field);
  }

  @Test
  void limitsThemselvesAreFine() {
    Map<String, Object> limits =
        Map.of("timeout", 300, "retry_count", 10, "description", "x".repeat(500));
    api.put(Hooks.make(api, GOOD), limits).expect(200);
    api.put(Hooks.make(api, GOOD), Map.of("timeout", 1, "retry_count", 0, "secret", "8letters"))
        .expect(200);
  }

  @Test
  void valuesOfAWrongTypeAreRefused() {
    api.post(Hooks.PATH, Hooks.with(GOOD, "timeout", "30")).expectInvalid("timeout");
    api.post(Hooks.PATH, Hooks.with(GOOD, "timeout", 30.5)).expectInvalid("timeout");
    api.post(Hooks.PATH, Hooks.with(GOOD, "active", "yes")).expectInvalid("active");
    api.post(Hooks.PATH, Hooks.with(GOOD, "url", 7)).expectInvalid("url");
    api.post(Hooks.PATH, Hooks.with(GOOD, "events", "new_show")).expectInvalid("events");
  }

  @Test
  void longTextsAreRefused() {
    String url = "http://127.0.0.1:9/" + "x".repeat(2048);
    api.post(Hooks.PATH, Hooks.with(GOOD, "url", url)).expectInvalid("url");
    api.post(Hooks.PATH, Hooks.with(GOOD, "description", "x".repeat(501)))
        .expectInvalid("description");
    api.post(Hooks.PATH, Hooks.with(GOOD, "secret", "x".repeat(257))).expectInvalid("secret");
  }

  @Test
  void theSecretMayTakeManyBytes() {
    api.post(Hooks.PATH, Hooks.with(GOOD, "secret", "\u97f3".repeat(256))).expect(201);
  }

  @Test
  void unknownEventsAreNamed() {
    api.post(Hooks.PATH, Hooks.with(GOOD, "events", List.of("new_show", "old_show")))
        .expectInvalid("events[1]");
    api.post(Hooks.PATH, Hooks.with(GOOD, "events", List.of())).expectInvalid("events");
    api.post(Hooks.PATH, Hooks.with(GOOD, "events", Arrays.asList("new_show", null)))
        .expectError(400, "VALIDATION_ERROR");
    api.post(Hooks.PATH, Hooks.with(GOOD, "events", List.of(0))).expectInvalid("events[0]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/deliveries", "/test"})
  void numbersInPathsMustBeNumbers(String below) {
    String path = Hooks.PATH + "/one" + below;
    if (below.equals("/test")) {
      api.post(path).expectError(400, "VALIDATION_ERROR");
    } else {
      api.get(path).expectError(400, "VALIDATION_ERROR");
    }
  }

  @Test
  void unknownWebhooksAreNotFound() {
    String path = Hooks.PATH + "/999999999";
    api.get(path).expectError(404, "NOT_FOUND");
    api.put(path, Map.of("timeout", 5)).expectError(404, "NOT_FOUND");
    api.delete(path).expectError(404, "NOT_FOUND");
    api.post(path + "/test").expectError(404, "NOT_FOUND");
    api.get(path + "/deliveries").expectError(404, "NOT_FOUND");
  }

  @Test
  void parametersOfListsAreRead() {
    api.get(Hooks.PATH, "page", 0).expectInvalid("page");
    api.get(Hooks.PATH, "page", "x").expectInvalid("page");
    api.get(Hooks.PATH, "page_size", 101).expectInvalid("page_size");
    api.get(Hooks.PATH, "status", "broken").expectInvalid("status");
    for (String list : List.of(Hooks.make(api, GOOD) + "/deliveries", Hooks.PATH + "/deliveries")) {
      api.get(list, "page_size", 0).expectInvalid("page_size");
      api.get(list, "status", "broken").expectInvalid("status");
      api.get(list, "event", "broken").expectInvalid("event");
    }
    api.get(Hooks.PATH + "/deliveries", "webhook_id", "x").expectInvalid("webhook_id");
  }
}
