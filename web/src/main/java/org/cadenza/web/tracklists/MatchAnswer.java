package org.cadenza.web.tracklists;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.lists.CatalogMatching;
import org.cadenza.web.http.Params;

/**
 * A track, with the file of the library that it is.
 *
 * @param confidence ours: how sure that is, from 0 to 1; null if it is none
 */
record MatchAnswer(@JsonUnwrapped TrackAnswer track, BigDecimal confidence) {

  private static final double SURE = 0.8;

  static MatchAnswer of(CatalogMatching.Matched matched) {
    return new MatchAnswer(
        TrackAnswer.of(matched.position(), matched.track()), matched.confidence());
  }

  /** By the parameter {@code threshold}. */
  static double threshold(Params params) {
    String text = params.text("threshold");
    if (text == null) {
      return SURE;
    } else if (!text.matches("[0-9](\\.[0-9]{1,6})?")) {
      throw Problem.invalid("threshold", "must be a number from 0 to 1");
    }
    return threshold(new BigDecimal(text));
  }

  static double threshold(BigDecimal number) {
    if (number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0) {
      throw Problem.invalid("threshold", "must be a number from 0 to 1");
    }
    return number.doubleValue();
  }
}
