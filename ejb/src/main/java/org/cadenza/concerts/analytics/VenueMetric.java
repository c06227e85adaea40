package org.cadenza.concerts.analytics;

import java.util.Locale;

/** What venues are ranked by, the most first. */
public enum VenueMetric {
  /** Shows in the catalog. */
  SHOWS,
  /** Completed downloads of shows there. */
  DOWNLOADS,
  /** Artists who played there. */
  ARTISTS;

  /** As in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
