package org.cadenza.concerts.refresh;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.cadenza.library.FoldedText;

/** Names of artists for addresses: words with hyphens, no two the same. */
final class Slugs {

  private static final int LONGEST = 200;

  private final Set<String> taken;
  private final Predicate<String> database;

  /**
   * Knows which are taken of those that may be asked for.
   *
   * @param taken the ones that other artists have
   * @param database asks for one that is not plain ASCII: its order of letters, by which no two are
   *     the same, is not Java's
   */
  Slugs(Collection<String> taken, Predicate<String> database) {
    this.taken = new HashSet<>(taken);
    this.database = database;
  }

  /** What a name would like to have; empty if it has no words. */
  static String of(String name) {
    String words = FoldedText.of(name).replace(' ', '-');
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }

  /** The words, with the source's number behind where another has these words already. */
  String take(String name, String source, long sourceId) {
    String slug = of(name);
    boolean isPlain = slug.chars().allMatch(c -> c < 128);
    boolean isFree = !slug.isEmpty() && taken.add(slug) && (isPlain || !database.test(slug));
    return isFree ? slug : (slug + "-" + source + "-" + sourceId).replaceFirst("^-", "");
  }
}
