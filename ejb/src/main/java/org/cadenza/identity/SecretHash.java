package org.cadenza.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How secrets that are made of chance are kept: by SHA-256. There is nothing to guess, so that the
 * slow hash that passwords need would only slow down each call.
 */
public final class SecretHash {

  private SecretHash() {}

  /** 64 hexadecimal digits. */
  public static String of(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
