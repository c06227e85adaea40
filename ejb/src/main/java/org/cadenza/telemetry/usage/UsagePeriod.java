package org.cadenza.telemetry.usage;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;

/** Days in UTC up to today, of which usage is told. */
public enum UsagePeriod {
  DAY,
  /** The last seven days. */
  WEEK,
  /** Since the first of the month, as tokens are counted. */
  MONTH;

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first day. */
  public LocalDate from(LocalDate today) {
    return switch (this) {
      case DAY -> today;
      case WEEK -> today.minusDays(6);
      case MONTH -> today.withDayOfMonth(1);
    };
  }
}
