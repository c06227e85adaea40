package org.cadenza.server.e2e.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import org.cadenza.events.webhooks.delivery.SignatureVerifier;
import org.cadenza.events.webhooks.delivery.WebhookSecret;
import org.cadenza.server.e2e.WebhookReceiver;

/** Checks what arrived as a careful receiver does. */
final class Signatures {

  private Signatures() {}

  /** Fails unless both schemes accept the exact bytes, and neither accepts others. */
  static void check(WebhookReceiver.Received received, String secret) {
    SignatureVerifier verifier = new SignatureVerifier(WebhookSecret.of(secret), Clock.systemUTC());
    byte[] others = (new String(received.bytes(), UTF_8) + " ").getBytes(UTF_8);
    assertTrue(verifier.acceptsPlain(received.header("X-Nugs-Signature"), received.bytes()));
    assertFalse(verifier.acceptsPlain(received.header("X-Nugs-Signature"), others));
    assertTrue(standard(verifier, received, received.bytes()));
    assertFalse(standard(verifier, received, others));
    assertTrue(received.header("Content-Type").startsWith("application/json"));
  }

  private static boolean standard(
      SignatureVerifier verifier, WebhookReceiver.Received received, byte[] bytes) {
    return verifier.acceptsStandard(
        received.header("webhook-id"),
        received.header("webhook-timestamp"),
        received.header("webhook-signature"),
        bytes);
  }
}
