package org.cadenza.concerts.refresh;

import java.util.List;
import java.util.Set;
import org.cadenza.concerts.catalog.Listing;

/**
 * What was read in one go.
 *
 * @param source whose shows these are
 * @param artist the source's number of the artist
 * @param offset rows of the artist that are read with this page
 * @param artistsDone artists of which nothing is left to read
 * @param artistsBefore how many of these were of sources that were read before
 * @param listed all containers of the artist if this page ends a whole reading of it, else null:
 *     what is not among them is listed no more
 * @param ended whether nothing of the artist is left to read
 * @param percent how far the refresh is with this page
 */
public record RefreshPage(
    String source,
    long artist,
    int offset,
    int artistsDone,
    int artistsBefore,
    PrintedListings printed,
    Set<Long> listed,
    boolean ended,
    RefreshTrouble trouble,
    int percent,
    String message) {

  /** What was read, to be written where it is new or changed. */
  public List<Listing> listings() {
    return printed.listings();
  }

  /** The same, with artists counted that were read before. */
  public RefreshPage after(int artists) {
    return among(artistsBefore, artists, percent);
  }

  /**
   * The same as a page of one of several sources.
   *
   * @param artists of the sources before this one
   * @param of the whole refresh
   */
  public RefreshPage behind(int artists, int of) {
    return among(artists, artists, of);
  }

  private RefreshPage among(int before, int more, int of) {
    return new RefreshPage(
        source,
        artist,
        offset,
        artistsDone + more,
        before,
        printed,
        listed,
        ended,
        trouble,
        of,
        message);
  }
}
