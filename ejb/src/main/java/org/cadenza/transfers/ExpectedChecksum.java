package org.cadenza.transfers;

import java.util.Locale;
import java.util.Objects;

/**
 * What the whole file must hash to.
 *
 * @param algorithm the hash function
 * @param hex the hash in hexadecimal digits; kept in lower case
 */
public record ExpectedChecksum(Algorithm algorithm, String hex) {

  /** The hash functions that sources publish. */
  public enum Algorithm {
    /** SHA-256, 64 hexadecimal digits. */
    SHA256(64),
    /** MD5, 32 hexadecimal digits: good against accidents, not against an attacker. */
    MD5(32);

    private final int digits;

    Algorithm(int digits) {
      this.digits = digits;
    }
  }

  /**
   * Checks the length and the digits.
   *
   * @throws IllegalArgumentException if the text is no such hash
   */
  public ExpectedChecksum {
    Objects.requireNonNull(algorithm, "algorithm");
    hex = hex.toLowerCase(Locale.ROOT);
    if (!hex.matches("[0-9a-f]{" + algorithm.digits + "}")) {
      throw new IllegalArgumentException("Not a checksum of the kind " + algorithm);
    }
  }

  /** A SHA-256. */
  public static ExpectedChecksum sha256(String hex) {
    return new ExpectedChecksum(Algorithm.SHA256, hex);
  }

  /** An MD5. */
  public static ExpectedChecksum md5(String hex) {
    return new ExpectedChecksum(Algorithm.MD5, hex);
  }
}
