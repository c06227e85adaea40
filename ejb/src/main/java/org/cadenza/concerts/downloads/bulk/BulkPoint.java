package org.cadenza.concerts.downloads.bulk;

import java.time.LocalDate;

/**
 * How far an order is: a job's checkpoint.
 *
 * @param date of the show that was looked at last; null before the first
 * @param showId the same show's
 */
public record BulkPoint(LocalDate date, long showId, BulkOutcome outcome) {

  /** Before the first show. */
  static final BulkPoint START = new BulkPoint(null, 0, BulkOutcome.NOTHING);

  /** After another show. */
  static BulkPoint after(WantedShow show, BulkOutcome outcome) {
    return new BulkPoint(show.date(), show.id(), outcome);
  }
}
