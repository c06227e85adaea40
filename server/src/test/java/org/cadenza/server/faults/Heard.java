package org.cadenza.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.WebhookReceiver;

/** What a webhook's receiver has heard. */
record Heard(WebhookReceiver receiver) {

  /** Waits for the event of one thing; it may come twice, but as the same message. */
  void once(String event, String field, String value) {
    List<WebhookReceiver.Received> messages =
        Eventually.get(
            event + " of " + value,
            () ->
                receiver.received(event).stream()
                    .filter(r -> r.json().path("data").path(field).asText().equals(value))
                    .toList(),
            all -> !all.isEmpty());
    Set<String> ids =
        messages.stream().map(r -> r.header("webhook-id")).collect(Collectors.toSet());
    Set<String> texts = messages.stream().map(r -> r.json().toString()).collect(Collectors.toSet());
    assertEquals(1, ids.size(), () -> event + " of " + value + " has the ids " + ids);
    assertEquals(1, texts.size(), texts::toString);
  }
}
