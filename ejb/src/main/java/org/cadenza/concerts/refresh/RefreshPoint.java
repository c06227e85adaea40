package org.cadenza.concerts.refresh;

import java.util.Set;
import java.util.TreeSet;

/**
 * How far a refresh is: a job's checkpoint.
 *
 * @param artist the source's number of the artist being read; those are read in ascending order
 * @param offset rows of this artist that are read and written
 * @param ended whether nothing of this artist is left to read
 * @param artistsDone of how many nothing is left to read
 * @param unread artists that could not be read, for the next refresh
 */
public record RefreshPoint(
    long artist,
    int offset,
    boolean ended,
    int artistsDone,
    int newShows,
    int updatedShows,
    int errors,
    Set<Long> unread) {

  /** The beginning. */
  public static final RefreshPoint START = new RefreshPoint(0, 0, false, 0, 0, 0, 0, Set.of());

  /** Further on, with what was counted on the way. */
  RefreshPoint plus(RefreshPage page, int fresh, int changed) {
    Set<Long> allUnread = new TreeSet<>(unread);
    allUnread.addAll(page.unread());
    return new RefreshPoint(
        page.artist(),
        page.offset(),
        page.ended(),
        page.artistsDone(),
        newShows + fresh,
        updatedShows + changed,
        errors + page.faults().size(),
        allUnread);
  }
}
