package org.cadenza.library.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cadenza.library.LibraryFile;

/**
 * A file that may be what is looked for.
 *
 * @param confidence from 0 to 1, with three decimals; 1 where artist and title are the same but for
 *     case, accents and punctuation
 */
public record Match(LibraryFile file, BigDecimal confidence) {

  static Match of(LibraryFile file, double confidence) {
    return new Match(file, BigDecimal.valueOf(confidence).setScale(3, RoundingMode.HALF_UP));
  }

  boolean isAsSureAs(Match other) {
    return confidence.compareTo(other.confidence) >= 0;
  }
}
