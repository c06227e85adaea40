package org.cadenza.concerts.refresh;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.cadenza.concerts.catalog.ConcertSource;
import org.cadenza.concerts.catalog.ConcertSource.Extract;
import org.cadenza.concerts.catalog.ConcertSource.Performer;
import org.cadenza.concerts.catalog.ConcertSource.SourceFailure;

/** Artist after artist, by ascending number, so that a checkpoint says where to go on. */
final class ArtistCrawl implements Crawl {

  /** So many artists in a row cannot be read: it is not they that are bad, the source is. */
  private static final int HOPELESS = 5;

  private final ConcertSource source;
  private final LocalDate since;
  private final List<Performer> artists;
  private final ArtistPages pages;
  private final long showsInAll;
  private int current;
  private int offset;
  private long showsBehind;
  private int failuresInRow;

  /** What the current artist lists, or null if it was not read from its beginning. */
  private Set<Long> listed;

  /**
   * @param printed pages that were written before
   * @param readers what asks the source
   */
  ArtistCrawl(
      ConcertSource source,
      List<Performer> all,
      RefreshPlan plan,
      RefreshPoint from,
      ArtistPages.Printed printed,
      ExecutorService readers) {
    this.source = source;
    this.since = plan.since();
    List<Long> only = plan.artistsOf(source.name());
    this.artists =
        all.stream()
            .filter(a -> only.isEmpty() || only.contains(a.sourceId()))
            .sorted(Comparator.comparingLong(Performer::sourceId))
            .toList();
    this.pages = new ArtistPages(source, since, artists, printed, readers);
    this.showsInAll = Math.max(1, artists.stream().mapToLong(Performer::shows).sum());
    while (current < artists.size() && artists.get(current).sourceId() < from.artist()) {
      pass();
    }
    boolean midway = current < artists.size() && artists.get(current).sourceId() == from.artist();
    offset = midway ? from.offset() : 0;
    listed = offset == 0 ? startList() : null;
    if (midway && from.ended()) {
      pass();
    }
  }

  @Override
  public RefreshPage next() throws SourceFailure, InterruptedException {
    if (current >= artists.size()) {
      return null;
    }
    Performer artist = artists.get(current);
    try {
      ArtistPages.Page page = pages.page(current, offset);
      failuresInRow = 0;
      return page.extract().rows() == 0 ? end(artist) : page(artist, page);
    } catch (SourceFailure e) {
      failuresInRow += e.isPassing() ? 1 : 0;
      if (failuresInRow >= HOPELESS || artists.size() == 1) {
        throw e;
      }
      return end(artist, null, List.of(artist.name() + ": " + e.getMessage()), unread(artist));
    }
  }

  private RefreshPage page(Performer artist, ArtistPages.Page page) {
    Extract extract = page.extract();
    offset += extract.rows();
    if (listed != null) {
      listed.addAll(page.containers());
      listed.addAll(extract.unread());
      if (extract.unreadable().size() > extract.unread().size()) {
        // Whoever cannot be read may still be listed.
        listed = null;
      }
    }
    List<String> faults =
        extract.unreadable().stream().map(u -> artist.name() + ", show " + u).toList();
    return new RefreshPage(
        source.name(),
        artist.sourceId(),
        offset,
        current,
        0,
        page.wanted(),
        null,
        false,
        new RefreshTrouble(faults, Set.of(), extract.unread(), false),
        percent(),
        message());
  }

  /** Shows that are listed no more are withdrawn, unless it looks as if the list broke off. */
  private RefreshPage end(Performer artist) {
    if (listed == null || listed.size() >= artist.shows() / 2) {
      return end(artist, listed, List.of(), Set.of());
    }
    String fault =
        artist.name() + ": only " + listed.size() + " of " + artist.shows() + " shows are listed";
    return end(artist, null, List.of(fault), unread(artist));
  }

  private static Set<Long> unread(Performer artist) {
    return Set.of(artist.sourceId());
  }

  private RefreshPage end(
      Performer artist, Set<Long> whole, List<String> faults, Set<Long> unread) {
    String message = message();
    int read = offset;
    pass();
    return new RefreshPage(
        source.name(),
        artist.sourceId(),
        read,
        current,
        0,
        PrintedListings.NONE,
        whole,
        true,
        new RefreshTrouble(faults, unread, Set.of(), false),
        percent(),
        message);
  }

  private void pass() {
    showsBehind += artists.get(current).shows();
    current++;
    offset = 0;
    listed = startList();
  }

  /** Null where only shows since a day are asked for: what is not among them may well be listed. */
  private Set<Long> startList() {
    return since == null ? new HashSet<>() : null;
  }

  /** By shows, so that it runs evenly; 100 is for when it is completed. */
  private int percent() {
    return (int) Math.min(99, (showsBehind + offset) * 100 / showsInAll);
  }

  private String message() {
    return "Processing artist " + (current + 1) + " of " + artists.size();
  }
}
