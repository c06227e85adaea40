package org.cadenza.concerts.refresh;

/**
 * How far a refresh is: a job's checkpoint.
 *
 * @param artist the source's number of the artist being read; those are read in ascending order
 * @param offset rows of this artist that are read and written
 * @param artistsDone of how many nothing is left to read
 */
public record RefreshPoint(
    long artist, int offset, int artistsDone, int newShows, int updatedShows, int errors) {

  /** The beginning. */
  public static final RefreshPoint START = new RefreshPoint(0, 0, 0, 0, 0, 0);

  /** Further on, with what was counted on the way. */
  RefreshPoint plus(RefreshPage page, int fresh, int changed) {
    return new RefreshPoint(
        page.artist(),
        page.offset(),
        page.artistsDone(),
        newShows + fresh,
        updatedShows + changed,
        errors + page.faults().size());
  }
}
