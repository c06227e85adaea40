package org.cadenza.upkeep.backup;

import java.time.LocalTime;

/**
 * A time of the day, in UTC, for work that nobody waits for.
 *
 * @param until the first moment after it; before {@code from} on the next day, and the same as it
 *     after a whole day
 */
record MaintenanceWindow(LocalTime from, LocalTime until) {

  /** As in {@code 02:00-04:00}. */
  static MaintenanceWindow parse(String text) {
    String[] times = text.split("-", 2);
    return new MaintenanceWindow(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
  }

  boolean contains(LocalTime time) {
    if (from.isBefore(until)) {
      return !time.isBefore(from) && time.isBefore(until);
    }
    return !time.isBefore(from) || time.isBefore(until);
  }
}
