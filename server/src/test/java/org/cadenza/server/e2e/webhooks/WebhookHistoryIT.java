package org.cadenza.server.e2e.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.WebhookReceiver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("main-path")
class WebhookHistoryIT {

  private static final WebhookReceiver RECEIVER = WebhookReceiver.start();
  private static final Api API = Product.shared().user("historian", "user");
  private static String first;
  private static String second;

  /** Three good and one bad delivery of the first webhook, one good one of the second. */
  @BeforeAll
  static void deliver() {
    first = Hooks.make(API, RECEIVER, "new_show");
    second = Hooks.make(API, RECEIVER, "system_error");
    API.post(first + "/test").expect(200);
    API.post(first + "/test", Map.of("event", "monitor_alert")).expect(200);
    API.post(first + "/test").expect(200);
    RECEIVER.answerNext(500);
    API.post(first + "/test").expect(200);
    API.post(second + "/test").expect(200);
  }

  @AfterAll
  static void close() {
    RECEIVER.close();
  }

  @Test
  void theLatestComesFirst() {
    Answer all = Hooks.deliveries(API, first);
    assertEquals(List.of("500", "200", "200", "200"), all.all("/deliveries", "status_code"));
    assertEquals(
        "{\"page\":1,\"page_size\":20,\"total\":4,\"has_next\":false,\"has_prev\":false}",
        all.at("/pagination").toString());
  }

  @Test
  void theHistoryHasPagesAndFilters() {
    String path = first + "/deliveries";
    Answer page = API.get(path, "page", 2, "page_size", 3).expect(200);
    assertEquals(1, page.at("/deliveries").size());
    assertTrue(page.at("/pagination/has_prev").booleanValue());
    assertEquals(3, API.get(path, "status", "success").number("/pagination/total"));
    assertEquals(1, API.get(path, "status", "failure").number("/pagination/total"));
    assertEquals(1, API.get(path, "status", "failed").number("/pagination/total"));
    assertEquals(1, API.get(path, "event", "monitor_alert").number("/pagination/total"));
    assertEquals(0, API.get(path, "event", "new_show", "page", 9).at("/deliveries").size());
  }

  @Test
  void theHistoryOfAllWebhooksHasPagesAndFilters() {
    String path = Hooks.PATH + "/deliveries";
    Answer all = API.get(path).expect(200);
    assertEquals(5, all.number("/pagination/total"));
    assertEquals(
        List.of(
            "id",
            "webhook_id",
            "webhook_url",
            "event",
            "status_code",
            "success",
            "duration_ms",
            "attempt",
            "created_at"),
        Answer.names(all.at("/deliveries/0")));
    assertEquals(Hooks.id(second), all.number("/deliveries/0/webhook_id"));
    assertEquals(RECEIVER.address().toString(), all.text("/deliveries/0/webhook_url"));
    long id = Hooks.id(second);
    assertEquals(1, API.get(path, "webhook_id", id).number("/pagination/total"));
    assertEquals(4, API.get(path, "status", "success").number("/pagination/total"));
    assertEquals(3, API.get(path, "event", "new_show").number("/pagination/total"));
    assertEquals(0, API.get(path, "webhook_id", 999_999_999).number("/pagination/total"));
    Answer page = API.get(path, "page", 3, "page_size", 2).expect(200);
    assertEquals(1, page.at("/deliveries").size());
  }

  @Test
  void theStatisticsAddUp() {
    Answer stats = API.get(Hooks.PATH + "/stats").expect(200);
    assertEquals(
        List.of(
            "total_webhooks",
            "active_webhooks",
            "disabled_webhooks",
            "failed_webhooks",
            "total_deliveries",
            "successful_deliveries",
            "failed_deliveries",
            "overall_success_rate",
            "deliveries_today",
            "average_response_time_ms",
            "by_event",
            "recent_activity"),
        Answer.names(stats.body()));
    assertEquals(2, stats.number("/total_webhooks"));
    assertEquals(2, stats.number("/active_webhooks"));
    assertEquals(5, stats.number("/total_deliveries"));
    assertEquals(4, stats.number("/successful_deliveries"));
    assertEquals(1, stats.number("/failed_deliveries"));
    assertEquals(80.0, stats.at("/overall_success_rate").doubleValue());
    assertTrue(stats.number("/deliveries_today") <= 5);
    assertEquals(3, stats.number("/by_event/new_show/deliveries"));
    assertEquals(66.7, stats.at("/by_event/new_show/success_rate").doubleValue());
    assertEquals(
        List.of("success", "failure", "success", "success", "success"),
        stats.all("/recent_activity", "status"));
    assertEquals(
        List.of("webhook_id", "event", "status", "timestamp"),
        Answer.names(stats.at("/recent_activity/0")));
  }

  @Test
  void withoutDeliveriesThereAreNoRates() {
    Answer stats = Product.shared().user("newcomer", "user").get(Hooks.PATH + "/stats").expect(200);
    assertTrue(stats.at("/overall_success_rate").isNull());
    assertTrue(stats.at("/average_response_time_ms").isNull());
    assertEquals("{}", stats.at("/by_event").toString());
    assertEquals("[]", stats.at("/recent_activity").toString());
  }

  @Test
  void allEventsAreDescribed() {
    Answer events = API.get(Hooks.PATH + "/events").expect(200);
    assertEquals(
        List.of(
            "new_show",
            "download_complete",
            "download_started",
            "monitor_alert",
            "catalog_refresh",
            "system_error"),
        events.all("/events", "name"));
    events
        .at("/events")
        .forEach(
            event -> {
              assertEquals(List.of("name", "description", "payload_example"), Answer.names(event));
              assertEquals(event.get("name"), event.at("/payload_example/event"));
              assertTrue(event.at("/payload_example/data").size() > 4);
            });
    assertEquals("New show found by monitoring system", events.text("/events/0/description"));
    assertEquals("Barton Hall", events.text("/events/0/payload_example/data/venue"));
  }
}
