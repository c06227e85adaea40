package org.cadenza.server;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords for programs. */
public final class Passwords {

  private Passwords() {}

  /** 192 random bits in letters, digits, {@code -} and {@code _}. */
  public static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
