package org.cadenza.web.concerts;

import java.util.List;
import java.util.Locale;
import org.cadenza.concerts.analytics.Period;
import org.cadenza.problems.Problem;
import org.cadenza.web.http.Params;

/** The time that figures are asked of. */
final class Periods {

  private Periods() {}

  /** By the parameter {@code period}; all time if absent. */
  static Period asked(Params params) {
    String word = params.text("period");
    return word == null
        ? Period.ALL
        : Period.of(word.toLowerCase(Locale.ROOT))
            .orElseThrow(() -> unknown("period", Period.allWords()));
  }

  /** By the parameter {@code range}, which has a beginning; a month if absent. */
  static Period range(Params params) {
    String word = params.text("range");
    return word == null
        ? Period.MONTH
        : Period.of(word.toLowerCase(Locale.ROOT))
            .filter(range -> range != Period.ALL)
            .orElseThrow(
                () ->
                    unknown(
                        "range",
                        Period.allWords().stream().filter(w -> !w.startsWith("all")).toList()));
  }

  static Problem unknown(String name, List<String> words) {
    return Problem.invalid(name, "must be one of " + String.join(", ", words));
  }
}
