package org.cadenza.concerts.analytics.reports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a report is written. */
public enum ReportFormat {
  JSON,
  /** RFC 4180, UTF-8, with a header. */
  CSV;

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
