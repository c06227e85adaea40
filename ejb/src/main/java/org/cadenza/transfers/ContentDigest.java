package org.cadenza.transfers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hashes of a file while it is written: always SHA-256, MD5 only where somebody will ask. */
final class ContentDigest {

  private final MessageDigest sha256 = digest("SHA-256");
  private final MessageDigest md5;

  ContentDigest(boolean withMd5) {
    this.md5 = withMd5 ? digest("MD5") : null;
  }

  void update(byte[] bytes, int length) {
    sha256.update(bytes, 0, length);
    if (md5 != null) {
      md5.update(bytes, 0, length);
    }
  }

  void reset() {
    sha256.reset();
    if (md5 != null) {
      md5.reset();
    }
  }

  /** The hashes so far; starts anew afterwards. */
  Sums finish() {
    HexFormat hex = HexFormat.of();
    return new Sums(hex.formatHex(sha256.digest()), md5 == null ? "" : hex.formatHex(md5.digest()));
  }

  /** Hashes in lower-case hexadecimal digits; the MD5 is empty where none was made. */
  record Sums(String sha256, String md5) {}

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has " + algorithm, e);
    }
  }
}
