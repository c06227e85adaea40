package org.cadenza.schedules;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a schedule runs. */
public enum ScheduleStatus {
  ACTIVE,
  PAUSED,
  DISABLED;

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
