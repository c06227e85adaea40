package org.cadenza.concerts.analytics;

/** How much something has grown since the time before. */
final class Change {

  private Change() {}

  /** In whole percent, such as {@code +15%}; null where there was nothing before. */
  static String between(long before, long now) {
    return before == 0 ? null : String.format("%+d%%", Math.round(100.0 * (now - before) / before));
  }

  /** {@code increasing}, {@code decreasing} or {@code stable}. */
  static String direction(long before, long now) {
    return now > before ? "increasing" : now < before ? "decreasing" : "stable";
  }
}
