package org.cadenza.concerts.refresh;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cadenza.concerts.catalog.ConcertSource;
import org.cadenza.concerts.catalog.ConcertSource.Posting;
import org.cadenza.concerts.catalog.ConcertSource.SourceFailure;
import org.cadenza.concerts.catalog.Listing;

/**
 * What was posted since some instant, and what we do not know, show by show. It needs no
 * checkpoint: after a crash what is written is known.
 */
final class LatestCrawl implements Crawl {

  private static final int SHOWS_A_PAGE = 25;
  private static final int HOPELESS = 10;

  private final ConcertSource source;
  private final List<Posting> wanted;
  private final Set<Long> artistsSeen = new HashSet<>();
  private int read;
  private int failuresInRow;

  /**
   * @param again containers that are read in any case
   * @param unknown tells of container ids which of them we do not know
   */
  LatestCrawl(
      ConcertSource source, Instant since, Set<Long> again, UnaryOperator<List<Long>> unknown)
      throws SourceFailure, InterruptedException {
    this.source = source;
    List<Posting> latest = source.latest();
    Set<Long> news =
        Set.copyOf(unknown.apply(latest.stream().map(Posting::containerId).distinct().toList()));
    this.wanted =
        latest.stream()
            .filter(
                p ->
                    news.contains(p.containerId())
                        || again.contains(p.containerId())
                        || (p.postedAt() != null && p.postedAt().isAfter(since)))
            .toList();
  }

  @Override
  public RefreshPage next() throws SourceFailure, InterruptedException {
    if (read >= wanted.size()) {
      return null;
    }
    List<Listing> listings = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    Set<Long> unread = new HashSet<>();
    int end = Math.min(read + SHOWS_A_PAGE, wanted.size());
    for (; read < end; read++) {
      read(wanted.get(read), listings, faults, unread);
    }
    return new RefreshPage(
        source.name(),
        0,
        0,
        artistsSeen.size(),
        0,
        PrintedListings.of(listings),
        null,
        true,
        new RefreshTrouble(faults, Set.of(), unread, false),
        Math.min(99, read * 100 / wanted.size()),
        "Processing show " + read + " of " + wanted.size());
  }

  private void read(Posting posting, List<Listing> listings, List<String> faults, Set<Long> unread)
      throws SourceFailure, InterruptedException {
    artistsSeen.add(posting.artistSourceId());
    try {
      source.show(posting.containerId()).ifPresent(listings::add);
      failuresInRow = 0;
    } catch (SourceFailure e) {
      failuresInRow += e.isPassing() ? 1 : 0;
      if (failuresInRow >= HOPELESS) {
        throw e;
      }
      faults.add("Show " + posting.containerId() + ": " + e.getMessage());
      unread.add(posting.containerId());
    } catch (IllegalArgumentException e) {
      faults.add("Show " + posting.containerId() + ": " + e.getMessage());
    }
  }
}
