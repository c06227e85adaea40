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

  /** Whether it is time again, on a day. */
  boolean isDue(LocalDate last, LocalDate today) {
    return this != NEVER && !last.plus(period).isAfter(today);
  }
}
