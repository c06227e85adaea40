package org.cadenza.concerts.refresh;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cadenza.concerts.catalog.Listing;

/**
 * Listings with their fingerprints, which are taken by whoever reads a page, as many at once as
 * read, and not by the one that writes.
 *
 * @param fingerprints by container
 * @param page the page that they are all of, to be known again; null where it cannot be
 */
public record PrintedListings(
    List<Listing> listings, Map<Long, String> fingerprints, PrintedPage page) {

  /** No listings. */
  public static final PrintedListings NONE = new PrintedListings(List.of(), Map.of(), null);

  /** Takes their fingerprints. */
  public static PrintedListings of(List<Listing> listings) {
    return new PrintedListings(
        listings,
        listings.stream()
            .collect(Collectors.toMap(Listing::containerId, Listing::fingerprint, (a, b) -> b)),
        null);
  }

  /** Nothing to write, for all of a page is as it was. */
  public static PrintedListings asBefore(PrintedPage page) {
    return new PrintedListings(List.of(), Map.of(), page);
  }

  /** Whether that is so. */
  public boolean isAsBefore() {
    return page != null && listings.isEmpty();
  }

  /**
   * The same as all of a page.
   *
   * @param start rows of the artist before it
   * @param digest of the page
   */
  public PrintedListings asPage(String source, long artist, int start, String digest) {
    List<Long> containers = listings.stream().map(Listing::containerId).toList();
    String print = PrintedPage.print(containers, fingerprints);
    return new PrintedListings(
        listings, fingerprints, new PrintedPage(source, artist, start, digest, containers, print));
  }
}
