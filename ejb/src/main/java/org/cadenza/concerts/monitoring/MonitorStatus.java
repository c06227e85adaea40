package org.cadenza.concerts.monitoring;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a monitor's artist is checked. */
public enum MonitorStatus {
  ACTIVE,
  /** Its owner does not want it checked for now. */
  PAUSED,
  /** Its last checks have failed; it is not checked until its owner sets it active again. */
  ERROR;

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
