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

  /** What somebody wrote; each part may be null. */
  public record Review(String user, BigDecimal rating, String comment) {}
}
