package org.cadenza.server.sample.audio;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that both FLAC and S3's ETags are made with; for recognition, not for security. */
final class Digests {
  private Digests() {}

  static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException impossible) {
      // Every Java platform has to have it.
      throw new IllegalStateException(impossible);
    }
  }
}
