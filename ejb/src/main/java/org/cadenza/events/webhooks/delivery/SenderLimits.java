package org.cadenza.events.webhooks.delivery;

/**
 * How many connections may be open at once. Who sends should keep no more tries under way than
 * this, for a try that waits for a connection spends its own time.
 *
 * @param total over all receivers
 * @param perReceiver to one scheme, host and port; fewer than {@code total}, so that a slow
 *     receiver leaves room for others
 */
public record SenderLimits(int total, int perReceiver) {

  /** Refuses limits that would let one receiver take all. */
  public SenderLimits {
    if (perReceiver < 1 || perReceiver >= total) {
      throw new IllegalArgumentException(
          "Webhook connections to one receiver must number at least 1 and fewer than those in"
              + " all.");
    }
  }
}
