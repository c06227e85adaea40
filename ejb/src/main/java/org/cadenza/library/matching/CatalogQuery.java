package org.cadenza.library.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadenza.library.LibraryFile;

/**
 * What is looked for; each part may be null.
 *
 * @param text in artist or title
 */
public record CatalogQuery(String text, String artist, String title) {

  Set<Long> grams() {
    return Grams.of(
        Stream.of(text, artist, title).filter(Objects::nonNull).collect(Collectors.joining(" ")));
  }

  /** How much of each part that is asked for a file has, on average. */
  double share(LibraryFile file) {
    List<Double> shares = new ArrayList<>();
    add(shares, text, GramRows.text(file.artist(), file.title()));
    add(shares, artist, file.artist());
    add(shares, title, file.title());
    return shares.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static void add(List<Double> shares, String wanted, String there) {
    if (wanted != null) {
      shares.add(Grams.share(Grams.of(wanted), Grams.of(there)));
    }
  }
}
