package org.cadenza.server.e2e.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("main-path")
class WebhookLifeIT {

  private static final String URL = "http://127.0.0.1:9/hook";
  private final Api api = Product.shared().user("owner", "user");

  @Test
  void aWebhookIsMadeWithAllItsFields() {
    Map<String, Object> request =
        Map.of(
            "url",
            URL,
            "events",
            List.of("new_show", "download_complete", "monitor_alert"),
            "secret",
            "your_webhook_secret",
            "timeout",
            45,
            "retry_count",
            5,
            "active",
            true,
            "description",
            "Main webhook for new show notifications");
    Answer made = api.post(Hooks.PATH, request).expect(201);
    assertEquals(List.of("success", "webhook_id", "message"), Answer.names(made.body()));
    assertTrue(made.at("/success").booleanValue());
    assertEquals("Webhook created successfully", made.text("/message"));
    long id = made.number("/webhook_id");
    assertTrue(made.header("Location").endsWith(Hooks.PATH + "/" + id));

    Answer webhook = api.get(Hooks.PATH + "/" + id).expect(200);
    assertEquals(
        List.of(
            "id",
            "url",
            "events",
            "status",
            "status_reason",
            "timeout",
            "retry_count",
            "secret",
            "description",
            "stats",
            "created_at",
            "updated_at"),
        Answer.names(webhook.at("/webhook")));
    assertEquals(id, webhook.number("/webhook/id"));
    assertEquals(URL, webhook.text("/webhook/url"));
    assertEquals(
        "[\"new_show\",\"download_complete\",\"monitor_alert\"]",
        webhook.at("/webhook/events").toString());
    assertEquals("active", webhook.text("/webhook/status"));
    assertEquals(45, webhook.number("/webhook/timeout"));
    assertEquals(5, webhook.number("/webhook/retry_count"));
    assertEquals("***hidden***", webhook.text("/webhook/secret"));
    assertEquals("Main webhook for new show notifications", webhook.text("/webhook/description"));
    assertTrue(webhook.text("/webhook/created_at").matches("\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}Z"));
  }

  @Test
  void aNewWebhookHasNoStatistics() {
    Answer webhook = api.get(Hooks.make(api, Hooks.request(URL, "new_show"))).expect(200);
    assertEquals(
        List.of(
            "total_deliveries",
            "successful_deliveries",
            "failed_deliveries",
            "success_rate",
            "average_response_time_ms",
            "last_delivery",
            "last_success",
            "last_failure",
            "consecutive_failures"),
        Answer.names(webhook.at("/webhook/stats")));
    assertEquals(0, webhook.number("/webhook/stats/total_deliveries"));
    assertTrue(webhook.at("/webhook/stats/success_rate").isNull());
    assertTrue(webhook.at("/webhook/stats/average_response_time_ms").isNull());
    assertTrue(webhook.at("/webhook/stats/last_delivery").isNull());
  }

  @Test
  void whatIsLeftOutHasItsDefault() {
    Answer made =
        api.post(Hooks.PATH, Map.of("url", URL, "events", List.of("new_show", "new_show")))
            .expect(201);
    assertTrue(made.text("/secret").startsWith("whsec_"), "the secret we chose is shown once");
    Answer webhook = api.get(Hooks.PATH + "/" + made.number("/webhook_id")).expect(200);
    assertEquals("[\"new_show\"]", webhook.at("/webhook/events").toString());
    assertEquals(30, webhook.number("/webhook/timeout"));
    assertEquals(3, webhook.number("/webhook/retry_count"));
    assertEquals("active", webhook.text("/webhook/status"));
    assertTrue(webhook.at("/webhook/description").isNull());
    assertFalse(webhook.body().toString().contains(made.text("/secret")));
  }

  @Test
  void whatAChangeLeavesOutStays() {
    String path = Hooks.make(api, Hooks.request(URL, "new_show", "system_error"));
    Answer changed = api.put(path, Map.of("timeout", 60)).expect(200);
    assertEquals(List.of("success", "message"), Answer.names(changed.body()));
    assertEquals("Webhook updated successfully", changed.text("/message"));
    Answer webhook = api.get(path).expect(200);
    assertEquals(60, webhook.number("/webhook/timeout"));
    assertEquals(3, webhook.number("/webhook/retry_count"));
    assertEquals(URL, webhook.text("/webhook/url"));
    assertEquals("[\"new_show\",\"system_error\"]", webhook.at("/webhook/events").toString());
  }

  @Test
  void everythingCanBeChanged() {
    String path = Hooks.make(api, Hooks.request(URL, "new_show", "system_error"));
    Map<String, Object> change =
        Map.of(
            "url",
            "http://127.0.0.1:10/other",
            "events",
            List.of("system_error", "catalog_refresh", "new_show"),
            "active",
            false,
            "timeout",
            45,
            "retry_count",
            0,
            "description",
            "Updated webhook endpoint",
            "secret",
            "another secret");
    api.put(path, change).expect(200);
    Answer webhook = api.get(path).expect(200);
    assertEquals("http://127.0.0.1:10/other", webhook.text("/webhook/url"));
    assertEquals(
        "[\"system_error\",\"catalog_refresh\",\"new_show\"]",
        webhook.at("/webhook/events").toString());
    assertEquals("disabled", webhook.text("/webhook/status"));
    assertEquals(45, webhook.number("/webhook/timeout"));
    assertEquals(0, webhook.number("/webhook/retry_count"));
    assertEquals("Updated webhook endpoint", webhook.text("/webhook/description"));
    api.put(path, Map.of("active", true)).expect(200);
    assertEquals("active", api.get(path).text("/webhook/status"));
  }

  @Test
  void aDeletedWebhookIsGone() {
    String path = Hooks.make(api, Hooks.request(URL, "new_show"));
    api.post(path + "/test").expect(200);
    Answer deleted = api.delete(path).expect(200);
    assertEquals("Webhook deleted successfully", deleted.text("/message"));
    api.get(path).expectError(404, "NOT_FOUND");
    api.delete(path).expectError(404, "NOT_FOUND");
    api.get(path + "/deliveries").expectError(404, "NOT_FOUND");
  }

  @Test
  void theListHasPagesAndAFilter() {
    Api lister = Product.shared().user("lister", "user");
    for (int i = 0; i < 3; i++) {
      Hooks.make(lister, Hooks.request(URL, "new_show"));
    }
    String off =
        Hooks.make(lister, Hooks.with(Hooks.request(URL, "monitor_alert"), "active", false));
    Answer page = lister.get(Hooks.PATH, "page", 2, "page_size", 2).expect(200);
    assertEquals(List.of("webhooks", "pagination"), Answer.names(page.body()));
    assertEquals(2, page.at("/webhooks").size());
    assertEquals(
        List.of(
            "id",
            "url",
            "events",
            "status",
            "timeout",
            "retry_count",
            "description",
            "stats",
            "created_at",
            "updated_at"),
        Answer.names(page.at("/webhooks/0")));
    assertEquals(
        List.of(
            "total_deliveries",
            "successful_deliveries",
            "failed_deliveries",
            "success_rate",
            "last_delivery",
            "last_success",
            "last_failure"),
        Answer.names(page.at("/webhooks/0/stats")));
    assertEquals(
        "{\"page\":2,\"page_size\":2,\"total\":4,\"has_next\":false,\"has_prev\":true}",
        page.at("/pagination").toString());
    Answer disabled = lister.get(Hooks.PATH, "status", "disabled").expect(200);
    assertEquals(List.of("" + Hooks.id(off)), disabled.all("/webhooks", "id"));
    assertEquals("[\"monitor_alert\"]", disabled.at("/webhooks/0/events").toString());
    assertEquals(3, lister.get(Hooks.PATH, "status", "active").number("/pagination/total"));
    assertEquals(0, lister.get(Hooks.PATH, "status", "failed").number("/pagination/total"));
  }
}
