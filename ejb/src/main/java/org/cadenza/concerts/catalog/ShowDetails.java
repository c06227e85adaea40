package org.cadenza.concerts.catalog;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    static Review of(ResultSet row) throws SQLException {
      BigDecimal stars = row.getBigDecimal(2);
      return new Review(
          row.getString(1), stars == null ? null : (Integer) stars.intValue(), row.getString(3));
    }
  }
}
