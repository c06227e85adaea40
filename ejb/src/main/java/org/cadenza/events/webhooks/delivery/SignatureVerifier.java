package org.cadenza.events.webhooks.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The receiver's side of {@link WebhookSignature}, for the demonstration and for tests. Signatures
 * are compared in constant time.
 */
public final class SignatureVerifier {

  /** How far a timestamp may lie from now, either way (Standard Webhooks specification). */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final WebhookSecret secret;
  private final Clock clock;

  /** The clock decides whether a timestamp is still acceptable. */
  public SignatureVerifier(WebhookSecret secret, Clock clock) {
    this.secret = secret;
    this.clock = clock;
  }

  /** Whether an {@code X-Nugs-Signature} header belongs to this body; null never does. */
  public boolean acceptsPlain(String signature, byte[] body) {
    return signature != null && same(WebhookSignature.plain(secret, body), signature);
  }

  /**
   * Whether the three Standard Webhooks headers belong to this body and are not too old or too far
   * ahead. The signature header may list several, separated by spaces, of which one must fit.
   */
  public boolean acceptsStandard(String id, String timestamp, String signatures, byte[] body) {
    if (id == null || timestamp == null || signatures == null) {
      return false;
    }
    try {
      long seconds = Long.parseLong(timestamp);
      return isNear(seconds) && fitsAny(signatures, id, seconds, body);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private boolean isNear(long seconds) {
    long now = Instant.now(clock).getEpochSecond();
    long tolerance = TOLERANCE.toSeconds();
    return seconds >= now - tolerance && seconds <= now + tolerance;
  }

  private boolean fitsAny(String signatures, String id, long seconds, byte[] body) {
    String expected = WebhookSignature.standard(secret, id, seconds, body);
    boolean fits = false;
    for (String signature : signatures.split(" ", -1)) {
      fits |= same(expected, signature);
    }
    return fits;
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
  }
}
