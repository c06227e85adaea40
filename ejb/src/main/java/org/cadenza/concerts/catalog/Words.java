package org.cadenza.concerts.catalog;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text folded for finding and sorting: case, accents and punctuation do not count, so that "R.E.M."
 * and "rem", "Björk" and "bjork" are one.
 *
 * <p>InnoDB's full-text index leaves out words of fewer than three letters and words such as "the",
 * and its settings are the server's. So every word is kept with {@link #MARK} in front: then "U2"
 * and "The The" are found on every MariaDB, and prefixes still match.
 */
public final class Words {

  private static final String MARK = "qz";
  private static final int LONGEST_KEY = 64;
  private static final int MOST_WORDS = 20;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  // Dots and apostrophes stand within words: R.E.M., Magoo's.
  private static final Pattern WITHIN_WORDS = Pattern.compile("[.'’`]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Words() {}

  /** Small letters and digits, words parted by one space; empty for null. */
  public static String fold(String text) {
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

  /** What to sort by: folded, without a leading article, at most 64 characters. */
  public static String key(String text) {
    String folded = latin(fold(text).replaceFirst("^the (?=.)", ""));
    return folded.length() > LONGEST_KEY ? folded.substring(0, LONGEST_KEY) : folded;
  }

  /**
   * Letters that have no accent to be taken off, as what they are sorted like; not for identity.
   */
  private static String latin(String folded) {
    return isAscii(folded)
        ? folded
        : folded
            .replace("œ", "oe")
            .replace("þ", "th")
            .replace("ð", "d")
            .replace("ı", "i")
            .replace("ŋ", "n")
            .replace("ħ", "h");
  }

  /** What the full-text column holds. */
  public static String indexed(String text) {
    return marked(fold(text), "", "");
  }

  /**
   * A query in boolean mode: all words must be there, each as a beginning. Null if nothing in the
   * text can be looked for.
   */
  public static String query(String text) {
    String query = marked(fold(text), "+", "*");
    return query.isEmpty() ? null : query;
  }

  private static String marked(String folded, String before, String after) {
    return Arrays.stream(folded.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .map(word -> before + MARK + word + after)
        .collect(Collectors.joining(" "));
  }
}
