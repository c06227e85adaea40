package org.cadenza.events.webhooks;

import java.time.Duration;
import java.util.UUID;
import org.cadenza.events.EventName;

/**
 * All that a try needs to know, read before it so that none holds a transaction. Public because
 * servers reach the beans that exchange it by proxies in packages of their own.
 *
 * @param messageId the row of the message; null for a test, which gets one only when it has ended
 * @param publicId what the receiver tells repetitions by
 */
public record Parcel(
    Long messageId,
    String publicId,
    EventName event,
    String payload,
    long webhookId,
    String url,
    String sealedSecret,
    String secretPurpose,
    Duration timeout) {

  static Parcel of(WebhookMessage message) {
    return of(
        message.id(), message.publicId(), message.event(), message.payload(), message.webhook());
  }

  /** A test for which there is no message yet. */
  static Parcel ofTest(Webhook webhook, EventName event, String payload) {
    return of(null, UUID.randomUUID().toString(), event, payload, webhook);
  }

  private static Parcel of(
      Long messageId, String publicId, EventName event, String payload, Webhook webhook) {
    return new Parcel(
        messageId,
        publicId,
        event,
        payload,
        webhook.id(),
        webhook.url(),
        webhook.sealedSecret(),
        webhook.secretPurpose(),
        webhook.timeout());
  }

  /** Shows ids only. */
  @Override
  public String toString() {
    return "Parcel[" + publicId + " to webhook " + webhookId + "]";
  }
}
