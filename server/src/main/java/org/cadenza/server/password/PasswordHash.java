package org.cadenza.server.password;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Hashes as the application keeps them: those of Jakarta Security's {@code Pbkdf2PasswordHash}. */
final class PasswordHash {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";

  /** OWASP's least is 210,000; the hash tells the figure, so that it may be another than theirs. */
  private static final int ITERATIONS = 220_000;

  private static final int SALT_BYTES = 32;
  private static final int KEY_BITS = 512;

  private PasswordHash() {}

  static String of(char[] password) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    PBEKeySpec specification = new PBEKeySpec(password, salt, ITERATIONS, KEY_BITS);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance(ALGORITHM).generateSecret(specification).getEncoded();
      Base64.Encoder text = Base64.getEncoder();
      return String.join(
          ":",
          ALGORITHM,
          Integer.toString(ITERATIONS),
          text.encodeToString(salt),
          text.encodeToString(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    } finally {
      specification.clearPassword();
    }
  }
}
