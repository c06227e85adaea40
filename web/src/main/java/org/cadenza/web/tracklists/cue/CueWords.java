package org.cadenza.web.tracklists.cue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.sheets.GapHandling;
import org.cadenza.web.tracklists.Entered;

/** Words of requests. */
final class CueWords {

  private CueWords() {}

  /** A format of a body or a query. */
  static Dialect format(String field, String word) {
    return Dialect.of(word)
        .orElseThrow(
            () ->
                Problem.invalid(
                    field,
                    "must be one of "
                        + Arrays.stream(Dialect.values())
                            .map(Dialect::word)
                            .collect(Collectors.joining(", "))));
  }

  static GapHandling gaps(String field, String word, GapHandling otherwise) {
    if (word == null) {
      return otherwise;
    }
    return Stream.of(GapHandling.values())
        .filter(gaps -> gaps.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Problem.invalid(field, "must be one of auto, preserve, silence"));
  }

  /** Some formats of a body, each once. */
  static List<Dialect> formats(List<String> words) {
    if (Entered.required("formats", words).isEmpty()) {
      throw Problem.invalid("formats", "must name a format");
    }
    List<Dialect> formats =
        words.stream().map(word -> format("formats", String.valueOf(word))).toList();
    if (formats.size() > Set.copyOf(formats).size()) {
      throw Problem.invalid("formats", "must name each format once");
    }
    return formats;
  }
}
