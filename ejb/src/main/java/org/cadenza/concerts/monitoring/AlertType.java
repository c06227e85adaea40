package org.cadenza.concerts.monitoring;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an alert is about. */
public enum AlertType {
  NEW_SHOW("New Show Found"),
  SHOW_UPDATE("Show Updated"),
  /** A monitor was given up. */
  ERROR("Monitor Failed");

  private final String title;

  AlertType(String title) {
    this.title = title;
  }

  /** Its heading. */
  public String title() {
    return title;
  }

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
