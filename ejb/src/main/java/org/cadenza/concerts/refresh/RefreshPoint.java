package org.cadenza.concerts.refresh;

import java.util.Set;
import java.util.TreeSet;

/**
 * How far a refresh is: a job's checkpoint.
 *
 * @param source the one being read; null before the first page
 * @param artist the source's number of the artist being read; those are read in ascending order
 * @param offset rows of this artist that are read and written
 * @param ended whether nothing of this artist is left to read
 * @param artistsDone of how many nothing is left to read
 * @param artistsBefore how many of these were of sources that were read before
 * @param unread artists that could not be read, for the next refresh
 * @param unreadShows containers that could not be read, for the next refresh
 * @param failed sources that could not be read
 */
public record RefreshPoint(
    String source,
    long artist,
    int offset,
    boolean ended,
    int artistsDone,
    int artistsBefore,
    int newShows,
    int updatedShows,
    int errors,
    Set<Long> unread,
    Set<Long> unreadShows,
    Set<String> failed) {

  /** The beginning. */
  public static final RefreshPoint START =
      new RefreshPoint(null, 0, 0, false, 0, 0, 0, 0, 0, Set.of(), Set.of(), Set.of());

  /** What an older release has written lacks some parts. */
  public RefreshPoint {
    unread = unread == null ? Set.of() : unread;
    unreadShows = unreadShows == null ? Set.of() : unreadShows;
    failed = failed == null ? Set.of() : failed;
  }

  /** Further on, with what was counted on the way. */
  RefreshPoint plus(RefreshPage page, int fresh, int changed) {
    RefreshTrouble trouble = page.trouble();
    return new RefreshPoint(
        page.source(),
        page.artist(),
        page.offset(),
        page.ended(),
        page.artistsDone(),
        page.artistsBefore(),
        newShows + fresh,
        updatedShows + changed,
        errors + trouble.faults().size(),
        with(unread, trouble.artists()),
        with(unreadShows, trouble.shows()),
        trouble.ofSource() ? with(failed, Set.of(page.source())) : failed);
  }

  /** The same, with artists that the next refresh is to read again. */
  RefreshPoint toBeReadAgain(Set<Long> artists) {
    return artists.isEmpty()
        ? this
        : new RefreshPoint(
            source,
            artist,
            offset,
            ended,
            artistsDone,
            artistsBefore,
            newShows,
            updatedShows,
            errors,
            with(unread, artists),
            unreadShows,
            failed);
  }

  private static <T extends Comparable<T>> Set<T> with(Set<T> some, Set<T> more) {
    Set<T> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }
}
