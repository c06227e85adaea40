package org.cadenza.concerts.refresh;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.cadenza.concerts.catalog.ConcertSource;
import org.cadenza.concerts.catalog.ConcertSource.Extract;
import org.cadenza.concerts.catalog.ConcertSource.Performer;
import org.cadenza.concerts.catalog.ConcertSource.SourceFailure;
import org.cadenza.concerts.catalog.Listing;

/**
 * Pages of artists one after the other, those that are likely next asked for already: as many at
 * once as the source allows. How many shows an artist is said to have tells which these are; where
 * that is wrong, what was asked for in vain is left.
 */
final class ArtistPages {

  private final ConcertSource source;
  private final LocalDate since;
  private final List<Performer> artists;
  private final Printed printed;
  private final ExecutorService readers;
  private final Deque<Asked> asked = new ArrayDeque<>();

  /** Tells what a page was when all of it was written, as the catalog still has it. */
  @FunctionalInterface
  interface Printed {

    /**
     * The page as it was; empty where nothing of the kind is known.
     *
     * @param start rows of the artist before it
     */
    Optional<PrintedPage> page(long artist, int start);
  }

  /** A page that was asked for. */
  private record Asked(int artist, int offset, Future<Page> answer) {}

  /**
   * What the source gave.
   *
   * @param extract with no listings where nothing is new
   * @param containers all shows that could be read, be they new or not
   * @param wanted what is to be written where it is new
   */
  record Page(Extract extract, List<Long> containers, PrintedListings wanted) {

    private static Page asBefore(PrintedPage page) {
      Extract nothingNew =
          new Extract(List.of(), page.containers().size(), List.of(), Set.of(), page.digest());
      return new Page(nothingNew, page.containers(), PrintedListings.asBefore(page));
    }
  }

  /**
   * @param since only shows from this day on are wanted; null for all
   * @param printed what is known of pages of the whole of an artist
   */
  ArtistPages(
      ConcertSource source,
      LocalDate since,
      List<Performer> artists,
      Printed printed,
      ExecutorService readers) {
    this.printed = printed;
    this.source = source;
    this.since = since;
    this.artists = artists;
    this.readers = readers;
  }

  /** A page of the artist in this place of the list; later artists come later. */
  Page page(int artist, int offset) throws SourceFailure, InterruptedException {
    while (!asked.isEmpty()
        && asked.peek().artist() <= artist
        && !(asked.peek().artist() == artist && asked.peek().offset() == offset)) {
      asked.remove().answer().cancel(true);
    }
    if (asked.isEmpty() || asked.peek().artist() != artist) {
      asked.push(ask(artist, offset));
    }
    while (asked.size() < source.answersAtOnce() && isMore(asked.getLast())) {
      asked.add(next(asked.getLast()));
    }
    return answer(asked.remove());
  }

  private boolean isMore(Asked last) {
    return last.offset() < artists.get(last.artist()).shows() || last.artist() + 1 < artists.size();
  }

  /** Behind the last page of an artist stands an empty one, which ends the artist. */
  private Asked next(Asked last) {
    int shows = artists.get(last.artist()).shows();
    return last.offset() < shows
        ? ask(last.artist(), Math.min(shows, last.offset() + source.showsInAnAnswer()))
        : ask(last.artist() + 1, 0);
  }

  private Asked ask(int artist, int offset) {
    long id = artists.get(artist).sourceId();
    return new Asked(artist, offset, readers.submit(() -> read(id, offset)));
  }

  private Page read(long artist, int offset) throws SourceFailure, InterruptedException {
    Optional<PrintedPage> before = since == null ? printed.page(artist, offset) : Optional.empty();
    return source
        .news(artist, since, offset, before.map(PrintedPage::digest).orElse(null))
        .map(extract -> page(artist, offset, extract))
        .orElseGet(() -> Page.asBefore(before.orElseThrow()));
  }

  private Page page(long artist, int offset, Extract extract) {
    List<Long> containers = extract.listings().stream().map(Listing::containerId).toList();
    PrintedListings wanted =
        PrintedListings.of(
            extract.listings().stream().filter(l -> isWanted(l.performanceDate())).toList());
    boolean isWhole =
        since == null
            && extract.digest() != null
            && !containers.isEmpty()
            && containers.size() == extract.rows();
    return new Page(
        extract,
        containers,
        isWhole ? wanted.asPage(source.name(), artist, offset, extract.digest()) : wanted);
  }

  private boolean isWanted(LocalDate played) {
    return since == null || (played != null && !played.isBefore(since));
  }

  private static Page answer(Asked page) throws SourceFailure, InterruptedException {
    try {
      return page.answer().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SourceFailure failure) {
        throw failure;
      } else if (e.getCause() instanceof InterruptedException) {
        throw new InterruptedException();
      }
      throw new IllegalStateException("A page could not be made sense of", e.getCause());
    }
  }
}
