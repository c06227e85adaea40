package org.cadenza.concerts.refresh;

import java.util.Locale;

/** How much of the source a refresh reads. */
public enum RefreshMode {
  /** Every show of every artist. */
  FULL,
  /** What was posted lately, and what we do not know. */
  INCREMENTAL,
  /** Every show of some artists, or from some day on: no measure for how long a full one takes. */
  PARTIAL;

  /** As in the jobs' rows. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
