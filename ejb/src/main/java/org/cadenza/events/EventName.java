package org.cadenza.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can happen that others may want to hear of, as nugs-collection.md names it. */
public enum EventName {
  NEW_SHOW("New show found by monitoring system"),
  DOWNLOAD_COMPLETE("Download finished (success or failure)"),
  DOWNLOAD_STARTED("Download started"),
  MONITOR_ALERT("Monitor generated an alert"),
  CATALOG_REFRESH("Catalog refresh completed"),
  SYSTEM_ERROR("System error occurred");

  private final String description;

  EventName(String description) {
    this.description = description;
  }

  /** As in JSON: in small letters. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String description() {
    return description;
  }
}
