package org.cadenza.events.webhooks;

import java.time.Duration;

/**
 * What a try needs to know of a webhook. Public because servers reach the beans that exchange it by
 * proxies in packages of their own.
 *
 * @param sealedSecret what its messages are signed with, sealed for {@link #secretPurpose()}
 * @param timeout for one try in all
 */
public record Recipient(long webhookId, String url, String sealedSecret, Duration timeout) {

  /** For what a webhook's secret is sealed, so that a secret copied to another row is of no use. */
  String secretPurpose() {
    return secretPurpose(webhookId);
  }

  static String secretPurpose(long webhookId) {
    return "webhook:" + webhookId;
  }

  /** Shows no secret and no address, which may have one in it. */
  @Override
  public String toString() {
    return "webhook " + webhookId;
  }
}
