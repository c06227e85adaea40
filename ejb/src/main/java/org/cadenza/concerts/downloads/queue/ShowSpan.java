package org.cadenza.concerts.downloads.queue;

import java.time.LocalDate;
import java.util.List;

/**
 * An artist's shows of some time, such as a year or a tour.
 *
 * @param from first day; null for all from the first one on
 * @param to last day; null for all to the last one
 */
public record ShowSpan(long artistId, LocalDate from, LocalDate to) {

  /** In SQL, beginning with AND or empty; its values are added to those that are there. */
  String condition(List<Object> values) {
    StringBuilder condition = new StringBuilder();
    if (from != null) {
      condition.append(" AND performance_date >= ?");
      values.add(from);
    }
    if (to != null) {
      condition.append(" AND performance_date <= ?");
      values.add(to);
    }
    return condition.toString();
  }
}
