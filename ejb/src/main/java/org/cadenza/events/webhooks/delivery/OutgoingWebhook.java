package org.cadenza.events.webhooks.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * One message to one receiver, ready to be sent.
 *
 * @param id the message's id, the same at every try; letters, digits, {@code -} and {@code _}
 * @param body JSON; its UTF-8 bytes are what is signed and sent
 * @param timeout how long a try may take in all, from the look-up of the host to the last byte
 */
public record OutgoingWebhook(
    String id, URI url, WebhookSecret secret, String body, Duration timeout) {

  // No dots, for the id is signed with a dot after it, and nothing that could end a header.
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,255}");

  /** Refuses an id that cannot be signed and a timeout that leaves no time. */
  public OutgoingWebhook {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("A webhook's id consists of letters, digits, - and _.");
    }
    if (timeout.toMillis() < 1) {
      throw new IllegalArgumentException("A webhook's timeout must be positive.");
    }
  }
}
