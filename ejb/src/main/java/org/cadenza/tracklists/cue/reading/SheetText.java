package org.cadenza.tracklists.cue.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A sheet's text. Bytes that begin with a mark say how they are to be read; what is valid UTF-8 is
 * UTF-8, since other text is that only by a very rare chance; the rest is a guess among what
 * Windows wrote in Europe, in Cyrillic and in Japan.
 */
record SheetText(String text, String encoding) {

  private static final char REPLACEMENT = '\uFFFD';

  static SheetText of(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return of(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return of(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return of(bytes, 2, StandardCharsets.UTF_16BE);
    }
    // A sheet begins with a command's letters: every other byte of them is zero.
    if (bytes.length > 1 && bytes[1] == 0 && bytes[0] != 0) {
      return of(bytes, 0, StandardCharsets.UTF_16LE);
    }
    if (bytes.length > 1 && bytes[0] == 0 && bytes[1] != 0) {
      return of(bytes, 0, StandardCharsets.UTF_16BE);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return isUtf8(bytes, text)
        ? new SheetText(text, StandardCharsets.UTF_8.name())
        : of(bytes, 0, LegacyText.of(bytes));
  }

  /** Bytes that are none become a character of their own, which hardly any text has itself. */
  private static boolean isUtf8(byte[] bytes, String text) {
    return text.indexOf(REPLACEMENT) < 0 || LegacyText.isValid(bytes, StandardCharsets.UTF_8);
  }

  private static SheetText of(byte[] bytes, int from, Charset charset) {
    return new SheetText(
        new String(bytes, from, bytes.length - from, charset),
        charset.name().equals("windows-31j") ? "Shift_JIS" : charset.name());
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
