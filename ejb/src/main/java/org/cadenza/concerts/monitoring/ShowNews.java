package org.cadenza.concerts.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A show that is new or changed, as the catalog has it now.
 *
 * @param change the number of the change
 * @param isNew false if it was known before
 * @param rating stars; null if the source has none
 */
public record ShowNews(
    long change,
    long showId,
    boolean isNew,
    long containerId,
    LocalDate date,
    String venue,
    String city,
    String state,
    BigDecimal rating) {

  /** For a person: {@code 1978-05-08 at Barton Hall}; what is unknown is left out. */
  String words() {
    String when = date == null ? "without a date" : date.toString();
    return venue == null ? when : when + " at " + venue;
  }
}
