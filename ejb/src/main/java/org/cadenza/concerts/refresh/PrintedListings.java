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
 */
public record PrintedListings(List<Listing> listings, Map<Long, String> fingerprints) {

  /** No listings. */
  public static final PrintedListings NONE = new PrintedListings(List.of(), Map.of());

  /** Takes their fingerprints. */
  public static PrintedListings of(List<Listing> listings) {
    return new PrintedListings(
        listings,
        listings.stream()
            .collect(Collectors.toMap(Listing::containerId, Listing::fingerprint, (a, b) -> b)));
  }
}
