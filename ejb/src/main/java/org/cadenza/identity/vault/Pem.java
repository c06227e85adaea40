package org.cadenza.identity.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;

/** The textual form of keys (RFC 7468): base64 in lines of 64 between two marks. */
final class Pem {

  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private Pem() {}

  static String encode(String label, byte[] der) {
    String body = new String(LINES.encode(der), US_ASCII);
    return begin(label) + "\n" + body + "\n" + end(label) + "\n";
  }

  /**
   * Text outside the marks is allowed, as by OpenSSL.
   *
   * @throws IllegalArgumentException if the marks are missing or the base64 is broken
   */
  static byte[] decode(String label, String text) {
    int from = text.indexOf(begin(label));
    int to = text.indexOf(end(label));
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("No " + label + " in PEM form.");
    }
    String body = text.substring(from + begin(label).length(), to);
    return Base64.getDecoder().decode(body.replaceAll("\\s", ""));
  }

  private static String begin(String label) {
    return "-----BEGIN " + label + "-----";
  }

  private static String end(String label) {
    return "-----END " + label + "-----";
  }
}
