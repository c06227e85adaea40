package org.cadenza.concerts.refresh;

import java.util.List;
import java.util.Set;
import org.cadenza.concerts.catalog.Listing;

/**
 * What was read in one go.
 *
 * @param artist the source's number of the artist
 * @param offset rows of the artist that are read with this page
 * @param listed all containers of the artist if this page ends a whole reading of it, else null:
 *     what is not among them is listed no more
 * @param ended whether nothing of the artist is left to read
 * @param faults what could not be read, in words
 * @param unread the source's numbers of the artists that are to be read again by the next refresh
 * @param percent how far the refresh is with this page
 */
public record RefreshPage(
    long artist,
    int offset,
    int artistsDone,
    List<Listing> listings,
    Set<Long> listed,
    boolean ended,
    List<String> faults,
    Set<Long> unread,
    int percent,
    String message) {

  /** The same, with artists counted that were read before. */
  public RefreshPage after(int artists) {
    return new RefreshPage(
        artist,
        offset,
        artists + artistsDone,
        listings,
        listed,
        ended,
        faults,
        unread,
        percent,
        message);
  }
}
