package org.cadenza.concerts.downloads.history;

import java.time.LocalDate;

/** How long the time is that one sum is of; days and months are those of UTC. */
enum Grain {
  DAY,
  MONTH,
  EVER;

  /** The first day of the span that a day is in. */
  LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case MONTH -> day.withDayOfMonth(1);
      case EVER -> LocalDate.EPOCH;
    };
  }
}
