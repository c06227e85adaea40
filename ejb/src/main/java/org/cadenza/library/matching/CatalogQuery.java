package org.cadenza.library.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
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
  ToDoubleFunction<LibraryFile> share() {
    List<ToDoubleFunction<LibraryFile>> shares = new ArrayList<>();
    add(shares, text, file -> GramRows.text(file.artist(), file.title()));
    add(shares, artist, LibraryFile::artist);
    add(shares, title, LibraryFile::title);
    return file ->
        shares.stream().mapToDouble(each -> each.applyAsDouble(file)).average().orElse(0);
  }

  private static void add(
      List<ToDoubleFunction<LibraryFile>> shares,
      String wanted,
      Function<LibraryFile, String> there) {
    if (wanted != null) {
      Set<Long> grams = Grams.of(wanted);
      shares.add(file -> Grams.share(grams, Grams.of(there.apply(file))));
    }
  }
}
