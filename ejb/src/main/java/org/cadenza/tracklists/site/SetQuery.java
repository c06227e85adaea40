package org.cadenza.tracklists.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cadenza.identity.SecretHash;
import org.cadenza.library.FoldedText;

/**
 * Which sets are looked for.
 *
 * @param words of a search; of a DJ's page the name that stands in its address
 */
public record SetQuery(Kind kind, String words) {

  /** Where the words are looked for. */
  public enum Kind {
    /** Sets of which a word is in the DJ's name. */
    DJ,
    /** Sets of which a word is in the event's name, or the venue's. */
    EVENT,
    /**
     * Sets in which a track is heard. The site has no such search: those whose page we have read.
     */
    TRACK,
    /** Sets of which the words are in the title. */
    ANY,
    /** The page of a DJ. */
    DJ_PAGE;

    /** As in a request. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int SHORTEST = 3;

  /** What MariaDB's index leaves out by itself, of three letters and more. */
  private static final Set<String> STOPPED =
      Set.of(
          "about", "and", "are", "com", "for", "from", "how", "that", "the", "this", "was", "what",
          "when", "where", "who", "will", "with", "und", "www");

  /** By which the answer is held: a search is the same whatever is made of its answer. */
  String key() {
    return SecretHash.of(
        isPage() ? kind + ":" + words : Kind.ANY + ":" + String.join(" ", parts()));
  }

  boolean isPage() {
    return kind == Kind.DJ_PAGE;
  }

  /** The path of the page that answers it. */
  public String path() {
    return isPage() ? "/dj/" + words + "/index.html" : "/search/result.php";
  }

  /** Its words, folded. */
  public List<String> parts() {
    return Arrays.stream(FoldedText.of(words).split(" ", -1))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** Whether a set that the site gave is one that is looked for. */
  boolean isMeant(SeenSet set) {
    return switch (kind) {
      case DJ -> hasAny(set.performer());
      case EVENT -> hasAny(set.event()) || hasAny(set.venue());
      default -> true;
    };
  }

  /** A word of one or two letters is in too many names, unless there are no others. */
  private boolean hasAny(String text) {
    List<String> of = Arrays.asList(FoldedText.of(text).split(" ", -1));
    List<String> telling =
        parts().stream().filter(part -> part.length() >= SHORTEST).collect(Collectors.toList());
    return telling.isEmpty() ? of.containsAll(parts()) : telling.stream().anyMatch(of::contains);
  }

  /** Whether each word is in a text, at least as the beginning of one. */
  boolean isWithin(String text) {
    String padded = " " + FoldedText.of(text);
    return parts().stream().allMatch(part -> padded.contains(" " + part));
  }

  /** Which share of the words is in a text, from 0 to 1. */
  public double share(String text) {
    String folded = FoldedText.of(text);
    long found = parts().stream().filter(folded::contains).count();
    return parts().isEmpty() ? 0 : (double) found / parts().size();
  }

  /** Those words that the database's index has; empty if it has none of them. */
  String inBooleanMode() {
    return parts().stream()
        .filter(part -> part.length() >= SHORTEST && !STOPPED.contains(part))
        .map(part -> "+" + part + "*")
        .collect(Collectors.joining(" "));
  }
}
