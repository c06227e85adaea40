package org.cadenza.schedules;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of times that were due while no server ran. */
public enum MissedRuns {
  RUN_ONCE,
  SKIP;

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
