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
    return read(params, "period", Period.ALL);
  }

  /** By the parameter {@code range}, which has a beginning; a month if absent. */
  static Period range(Params params) {
    Period range = read(params, "range", Period.MONTH);
    if (range == Period.ALL) {
      throw unknown("range", Period.allWords().stream().filter(w -> !w.startsWith("all")).toList());
    }
    return range;
  }

  private static Period read(Params params, String name, Period otherwise) {
    String word = params.text(name);
    return word == null
        ? otherwise
        : Period.of(word.toLowerCase(Locale.ROOT))
            .orElseThrow(() -> unknown(name, Period.allWords()));
  }

  static Problem unknown(String name, List<String> words) {
    return Problem.invalid(name, "must be one of " + String.join(", ", words));
  }
}
