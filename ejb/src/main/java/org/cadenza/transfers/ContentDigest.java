package org.cadenza.transfers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hashes of a file while it is written: always SHA-256, others only where they are asked. */
final class ContentDigest {

  private final MessageDigest sha256 = digest("SHA-256");
  private final MessageDigest md5;
  private final MessageDigest sha1;

  ContentDigest(boolean withMd5, boolean withSha1) {
    this.md5 = withMd5 ? digest("MD5") : null;
    this.sha1 = withSha1 ? digest("SHA-1") : null;
  }

  void update(byte[] bytes, int length) {
    sha256.update(bytes, 0, length);
    if (md5 != null) {
      md5.update(bytes, 0, length);
    }
    if (sha1 != null) {
      sha1.update(bytes, 0, length);
    }
  }

  void reset() {
    sha256.reset();
    if (md5 != null) {
      md5.reset();
    }
    if (sha1 != null) {
      sha1.reset();
    }
  }

  /** The hashes so far; starts anew afterwards. */
  Sums finish() {
    return new Sums(hex(sha256), hex(md5), hex(sha1));
  }

  private static String hex(MessageDigest digest) {
    return digest == null ? "" : HexFormat.of().formatHex(digest.digest());
  }

  /** Hashes in lower-case hexadecimal digits; empty where none was made. */
  record Sums(String sha256, String md5, String sha1) {}

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has " + algorithm, e);
    }
  }
}
