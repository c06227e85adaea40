package org.cadenza.library;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text folded for comparing: case, accents and punctuation do not count, so that "R.E.M." and
 * "rem", "Björk" and "bjork" are one.
 */
public final class FoldedText {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  // Dots and apostrophes stand within words: R.E.M., Magoo's.
  private static final Pattern WITHIN_WORDS = Pattern.compile("[.'’`]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private FoldedText() {}

  /** Small letters and digits, words parted by one space; empty for null. */
  public static String of(String text) {
    if (text == null) {
      return "";
    }
    String plain = isAscii(text) ? text.toLowerCase(Locale.ROOT) : withoutAccents(text);
    String words = WITHIN_WORDS.matcher(plain).replaceAll("");
    return BETWEEN_WORDS.matcher(words).replaceAll(" ").strip();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private static String withoutAccents(String text) {
    return ACCENTS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replace("ø", "o")
        .replace("æ", "ae")
        .replace("ł", "l")
        .replace("đ", "d");
  }
}
