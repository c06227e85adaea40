package org.cadenza.concerts.monitoring;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Locale;

/** How often an artist is checked. */
public enum CheckFrequency {
  HOURLY(Duration.ofHours(1)),
  DAILY(Duration.ofDays(1)),
  WEEKLY(Duration.ofDays(7));

  private final Duration period;

  CheckFrequency(Duration period) {
    this.period = period;
  }

  /** From one check to the next. */
  public Duration period() {
    return period;
  }

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
