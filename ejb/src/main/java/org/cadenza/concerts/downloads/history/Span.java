package org.cadenza.concerts.downloads.history;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Days up to a today, or as many just before those, of which sums are kept ready: the periods that
 * analytics tell of. A day later they are other days.
 */
enum Span {
  LAST_7(7, 0),
  LAST_30(30, 0),
  LAST_365(365, 0),
  BEFORE_7(7, 7),
  BEFORE_30(30, 30),
  BEFORE_365(365, 365);

  private final int length;
  private final int daysAgo;

  Span(int length, int daysAgo) {
    this.length = length;
    this.daysAgo = daysAgo;
  }

  /** The days that are meant as of one of them. */
  Days days(LocalDate today) {
    return Days.last(length, today.minusDays(daysAgo));
  }

  /** The one that means exactly these days; empty if none does. */
  static Optional<Span> of(Days days, LocalDate today) {
    return Arrays.stream(values()).filter(span -> span.days(today).equals(days)).findFirst();
  }

  /** Whether a day is among them. */
  boolean has(LocalDate day, LocalDate today) {
    Days days = days(today);
    return !day.isBefore(days.from()) && day.isBefore(days.until());
  }
}
