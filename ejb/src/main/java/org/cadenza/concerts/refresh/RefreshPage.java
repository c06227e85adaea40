package org.cadenza.concerts.refresh;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
 * @param fingerprints of the listings, by container
 */
public record RefreshPage(
    String source,
    long artist,
    int offset,
    int artistsDone,
    int artistsBefore,
    List<Listing> listings,
    Set<Long> listed,
    boolean ended,
    RefreshTrouble trouble,
    int percent,
    String message,
    Map<Long, String> fingerprints) {

  /** Takes the listings' fingerprints, in the thread that reads and not in the one that writes. */
  public RefreshPage(
      String source,
      long artist,
      int offset,
      int artistsDone,
      int artistsBefore,
      List<Listing> listings,
      Set<Long> listed,
      boolean ended,
      RefreshTrouble trouble,
      int percent,
      String message) {
    this(
        source,
        artist,
        offset,
        artistsDone,
        artistsBefore,
        listings,
        listed,
        ended,
        trouble,
        percent,
        message,
        listings.stream()
            .collect(Collectors.toMap(Listing::containerId, Listing::fingerprint, (a, b) -> b)));
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
        listings,
        listed,
        ended,
        trouble,
        of,
        message,
        fingerprints);
  }
}
