package org.cadenza.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/**
 * What must be remembered between sending somebody to a provider and his coming back; his own
 * browser keeps it, sealed.
 *
 * @param state what the provider gives back with him
 * @param verifier of PKCE (RFC 7636)
 * @param userId with whom he is to be linked; null to sign in
 * @param epoch of that user's tokens: whoever changes his password meanwhile links nobody
 */
record Visit(String state, String verifier, Long userId, int epoch, Instant endsAt) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  static Visit begin(Long userId, int epoch, Instant endsAt) {
    return new Visit(random(), random(), userId, epoch, endsAt);
  }

  /** What the provider is told of the verifier: method S256. */
  String challenge() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return BASE64.encodeToString(digest.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isOf(String given, Instant now) {
    return now.isBefore(endsAt)
        && MessageDigest.isEqual(
            state.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return BASE64.encodeToString(bytes);
  }

  /** Never what it holds: records may end in a log. */
  @Override
  public String toString() {
    return "Visit[]";
  }
}
