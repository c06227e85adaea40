package org.cadenza.concerts.monitoring;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a monitor did about a show. */
public enum FindAction {
  /** Nothing: its settings leave the show out. */
  NONE,
  ALERT_SENT,
  /** With an alert, or without one. */
  DOWNLOAD_QUEUED;

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
