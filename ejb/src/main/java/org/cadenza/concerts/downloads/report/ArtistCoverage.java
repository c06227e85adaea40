package org.cadenza.concerts.downloads.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;

/**
 * What of an artist's shows is had.
 *
 * @param years by the year of the performance, ascending; shows without a date last, with null
 */
public record ArtistCoverage(long artistId, String artistName, Coverage totals, List<Year> years) {

  /**
   * Of some shows.
   *
   * @param available that their source offers now
   * @param downloaded complete in some form, offered any more or not
   * @param pending queued or at work, and not yet complete in any form
   * @param missing offered, and neither complete nor pending
   * @param percentage downloaded ones among those that are downloaded or offered; null of none
   */
  public record Coverage(
      long shows,
      long available,
      long downloaded,
      long pending,
      long missing,
      BigDecimal percentage) {}

  /** The same of one year. */
  public record Year(Integer year, @JsonUnwrapped Coverage coverage) {}
}
