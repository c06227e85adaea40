package org.cadenza.concerts.catalog;

import java.math.BigDecimal;
import java.util.List;

/** A show with its set list, notes (null if none), how it was recorded, and reviews. */
public record ShowDetails(
    ShowSummary show,
    String notes,
    Listing.Recording recording,
    SetList setList,
    List<Review> reviews) {

  /** What somebody wrote, and whole stars from 0 to 5; each part may be null. */
  public record Review(String user, Integer rating, String comment) {

    /** Of a row. */
    public Review(String user, BigDecimal rating, String comment) {
      this(user, rating == null ? null : (Integer) rating.intValue(), comment);
    }
  }
}
