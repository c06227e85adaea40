package org.cadenza.identity.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** The JWK thumbprint of RFC 7638: a name for a key that follows from the key itself. */
final class KeyThumbprint {

  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private KeyThumbprint() {}

  /** SHA-256 over the key's required JWK members in lexical order, as base64url. */
  static String of(RSAPublicKey key) {
    String members =
        "{\"e\":\""
            + unsigned(key.getPublicExponent())
            + "\",\"kty\":\"RSA\",\"n\":\""
            + unsigned(key.getModulus())
            + "\"}";
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(members.getBytes(US_ASCII));
      return BASE64URL.encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime lacks SHA-256.", e);
    }
  }

  /** Big-endian without the sign byte that {@link BigInteger} may put in front (RFC 7518, 2). */
  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    return BASE64URL.encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
  }
}
