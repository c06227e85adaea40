package org.cadenza.identity.keys;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.cadenza.identity.SecretHash;

/**
 * A key itself: {@code tk_} and 43 characters, 256 bits of chance. It is shown once and kept as a
 * hash.
 */
record KeySecret(String text) {

  private static final Pattern FORM = Pattern.compile("tk_[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SHOWN = 8;

  static KeySecret random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new KeySecret("tk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Whether it can be one of ours. */
  boolean isWellFormed() {
    return FORM.matcher(text).matches();
  }

  /** How it begins; too little to find the rest by. */
  String prefix() {
    return text.substring(0, SHOWN);
  }

  String hash() {
    return SecretHash.of(text);
  }

  /** Never the key: records may end in a log. */
  @Override
  public String toString() {
    return "KeySecret[" + prefix() + "...]";
  }
}
