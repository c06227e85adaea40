package org.cadenza.server.e2e.webhooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.WebhookReceiver;

/** Webhooks for tests. */
final class Hooks {

  static final String PATH = "/api/v1/webhooks";
  static final String SECRET = "your_webhook_secret";

  private Hooks() {}

  /** A request for a webhook with a known secret. */
  static Map<String, Object> request(String url, String... events) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("url", url);
    request.put("events", List.of(events));
    request.put("secret", SECRET);
    return request;
  }

  /** The same with one more field. */
  static Map<String, Object> with(Map<String, Object> request, String field, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(request);
    changed.put(field, value);
    return changed;
  }

  /** Makes a webhook and gives its path. */
  static String make(Api api, Map<String, Object> request) {
    return PATH + "/" + api.post(PATH, request).expect(201).number("/webhook_id");
  }

  /** Makes a webhook for a receiver and gives its path. */
  static String make(Api api, WebhookReceiver receiver, String... events) {
    return make(api, request(receiver.address().toString(), events));
  }

  /** The number at the end of a webhook's path. */
  static long id(String path) {
    return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
  }

  /** The latest deliveries of a webhook. */
  static Answer deliveries(Api api, String webhook) {
    return api.get(webhook + "/deliveries").expect(200);
  }
}
