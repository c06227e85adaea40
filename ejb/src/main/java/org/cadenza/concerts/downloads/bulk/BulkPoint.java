package org.cadenza.concerts.downloads.bulk;

import java.time.LocalDate;
import java.util.List;

/**
 * How far an order is: a job's checkpoint.
 *
 * @param date of the show that was looked at last; null before the first, and of shows without one,
 *     which come before all others
 * @param showId the same show's; 0 before the first
 */
public record BulkPoint(LocalDate date, long showId, BulkOutcome outcome) {

  /** Before the first show. */
  static final BulkPoint START = new BulkPoint(null, 0, BulkOutcome.NOTHING);

  /** After another show. */
  static BulkPoint after(WantedShow show, BulkOutcome outcome) {
    return new BulkPoint(show.date(), show.id(), outcome);
  }

  /** Which shows follow it by date and id, in SQL that begins with AND or is empty. */
  String following() {
    if (showId == 0) {
      return "";
    }
    return date == null
        ? " AND (performance_date IS NOT NULL OR id > ?)"
        : " AND performance_date >= ? AND (performance_date > ? OR id > ?)";
  }

  /** What stands for its question marks. */
  List<Object> values() {
    if (showId == 0) {
      return List.of();
    }
    return date == null ? List.of(showId) : List.of(date, date, showId);
  }
}
