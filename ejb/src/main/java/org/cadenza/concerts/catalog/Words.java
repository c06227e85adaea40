package org.cadenza.concerts.catalog;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.cadenza.library.FoldedText;

/**
 * Folded text for finding and sorting.
 *
 * <p>InnoDB's full-text index leaves out words of fewer than three letters and words such as "the",
 * and its settings are the server's. So every word is kept with {@link #MARK} in front: then "U2"
 * and "The The" are found on every MariaDB, and prefixes still match.
 */
public final class Words {

  private static final String MARK = "qz";
  private static final int LONGEST_KEY = 64;
  private static final int MOST_WORDS = 20;

  private Words() {}

  /** What to sort by: folded, without a leading article, at most 64 characters. */
  public static String key(String text) {
    String folded = latin(FoldedText.of(text).replaceFirst("^the (?=.)", ""));
    return folded.length() > LONGEST_KEY ? folded.substring(0, LONGEST_KEY) : folded;
  }

  /**
   * Letters that have no accent to be taken off, as what they are sorted like; not for identity.
   */
  private static String latin(String folded) {
    return folded.chars().allMatch(c -> c < 128)
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
    return marked(FoldedText.of(text), "", "");
  }

  /**
   * A query in boolean mode: all words must be there, each as a beginning. Null if nothing in the
   * text can be looked for.
   */
  public static String query(String text) {
    String query = marked(FoldedText.of(text), "+", "*");
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
