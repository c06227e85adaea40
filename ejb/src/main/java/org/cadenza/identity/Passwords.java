package org.cadenza.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Passwords, hashed with PBKDF2-HMAC-SHA512 and a salt for each. */
@ApplicationScoped
public class Passwords {

  /** OWASP's least for PBKDF2-HMAC-SHA512 is 210,000 (Password Storage Cheat Sheet). */
  private static final String ITERATIONS = "220000";

  @Inject Pbkdf2PasswordHash hash;
  private String hashOfNobody;

  /** Hashing keeps a processor busy; more at once would only slow down everybody. */
  private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

  @PostConstruct
  void configure() {
    hash.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", ITERATIONS,
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64"));
    hashOfNobody = hash(random());
  }

  /** Text that holds algorithm, rounds, salt and hash. */
  public String hash(String password) {
    return hash.generate(password.toCharArray());
  }

  /**
   * Whether the password fits. A null hash takes the same time, so that nobody learns from the
   * clock which user names exist.
   */
  public boolean fits(String password, String storedHash) {
    places.acquireUninterruptibly();
    try {
      boolean fits =
          hash.verify(password.toCharArray(), storedHash == null ? hashOfNobody : storedHash);
      return fits && storedHash != null;
    } finally {
      places.release();
    }
  }

  /** A new password of 24 characters (144 bits). */
  public static String random() {
    byte[] bytes = new byte[18];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
