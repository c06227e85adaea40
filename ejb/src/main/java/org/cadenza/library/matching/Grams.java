package org.cadenza.library.matching;

import java.util.LinkedHashSet;
import java.util.Set;
import org.cadenza.library.FoldedText;

/**
 * The three-letter pieces of a text, each as one number. Each word counts for itself, with two
 * blanks before it and one after, as PostgreSQL's pg_trgm does it: so that words may change places,
 * and beginnings weigh more than what is within.
 */
public final class Grams {

  /** Unicode has less than 2^21 characters. */
  private static final int BITS = 21;

  private Grams() {}

  /** Those of a text, whatever its case, accents and punctuation. */
  public static Set<Long> of(String text) {
    Set<Long> grams = new LinkedHashSet<>();
    for (String word : FoldedText.of(text).split(" ", -1)) {
      if (!word.isEmpty()) {
        int[] letters = ("  " + word + " ").codePoints().toArray();
        for (int i = 0; i + 2 < letters.length; i++) {
          grams.add(number(letters[i], letters[i + 1], letters[i + 2]));
        }
      }
    }
    return grams;
  }

  private static long number(int first, int second, int third) {
    return ((long) first << (2 * BITS)) | ((long) second << BITS) | third;
  }

  /** What two texts have in common, from 0 to 1 (Dice's coefficient of their pieces). */
  static double likeness(Set<Long> one, Set<Long> other) {
    return one.isEmpty() || other.isEmpty()
        ? 0
        : 2.0 * common(one, other) / (one.size() + other.size());
  }

  /** How much of the first is in the second, from 0 to 1. */
  static double share(Set<Long> wanted, Set<Long> there) {
    return wanted.isEmpty() ? 0 : (double) common(wanted, there) / wanted.size();
  }

  private static int common(Set<Long> one, Set<Long> other) {
    int common = 0;
    for (Long gram : one) {
      common += other.contains(gram) ? 1 : 0;
    }
    return common;
  }
}
