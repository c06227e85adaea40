package org.cadenza.events.webhooks;

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
    Long messageId, String publicId, EventName event, String payload, Recipient recipient) {

  /** A test for which there is no message yet. */
  static Parcel ofTest(Recipient recipient, EventName event, String payload) {
    return new Parcel(null, UUID.randomUUID().toString(), event, payload, recipient);
  }

  /** Shows ids only. */
  @Override
  public String toString() {
    return "Parcel[" + publicId + " to " + recipient + "]";
  }
}
