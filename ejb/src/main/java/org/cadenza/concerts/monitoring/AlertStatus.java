package org.cadenza.concerts.monitoring;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What its owner has done with an alert. */
public enum AlertStatus {
  UNREAD,
  READ,
  ACKNOWLEDGED;

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
