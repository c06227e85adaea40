package org.cadenza.upkeep.backup;

import java.time.LocalDate;
import java.time.Period;

/** How often a backup is made by itself. */
enum BackupFrequency {
  NEVER(Period.ZERO),
  DAILY(Period.ofDays(1)),
  WEEKLY(Period.ofWeeks(1)),
  MONTHLY(Period.ofMonths(1));

  private final Period period;

  BackupFrequency(Period period) {
    this.period = period;
  }

  /** The day from which on it is time again, after one; null if it never is. */
  LocalDate next(LocalDate last) {
    return this == NEVER ? null : last.plus(period);
  }

  /** Whether it is time again, on a day. */
  boolean isDue(LocalDate last, LocalDate today) {
    return this != NEVER && !next(last).isAfter(today);
  }
}
