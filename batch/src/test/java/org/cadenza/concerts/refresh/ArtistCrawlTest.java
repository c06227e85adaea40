package org.cadenza.concerts.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.cadenza.concerts.catalog.ConcertSource.Performer;
import org.cadenza.concerts.catalog.ConcertSource.SourceFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArtistCrawlTest {

  private static final RefreshPlan ALL =
      new RefreshPlan(RefreshMode.FULL, List.of("listed"), List.of(), null, null, null, null, null);

  private final ExecutorService readers = Executors.newCachedThreadPool();
  private final Map<Integer, PrintedPage> printed = new HashMap<>();
  private ListedShows source = new ListedShows(1);

  private Crawl crawl(RefreshPoint from) {
    return crawl(ALL, from);
  }

  private Crawl crawl(RefreshPlan plan, RefreshPoint from) {
    return new ArtistCrawl(
        source,
        source.artists(),
        plan,
        from,
        (artist, start) -> Optional.ofNullable(printed.get(start)),
        readers);
  }

  /** Reads everything, and remembers what can be. */
  private void readAndRemember() throws Exception {
    for (RefreshPage page : pages(crawl(RefreshPoint.START))) {
      if (page.printed().page() != null) {
        printed.put(page.printed().page().start(), page.printed().page());
      }
    }
  }

  @AfterEach
  void endReaders() {
    readers.shutdownNow();
  }

  private static RefreshPoint point(int offset, boolean ended, int artistsDone) {
    return new RefreshPoint(
        "listed", 7, offset, ended, artistsDone, 0, 0, 0, 0, Set.of(), Set.of(), Set.of());
  }

  private static List<RefreshPage> pages(Crawl crawl) throws Exception {
    List<RefreshPage> pages = new ArrayList<>();
    for (RefreshPage page = crawl.next(); page != null; page = crawl.next()) {
      pages.add(page);
    }
    return pages;
  }

  @Test
  void aWholeReadingTellsWhatIsListed() throws Exception {
    source.artist(7, 101, 102);
    List<RefreshPage> pages = pages(crawl(RefreshPoint.START));
    assertEquals(Set.of(101L, 102L), pages.get(1).listed());
    assertEquals(1, pages.get(1).artistsDone());
  }

  @Test
  void aListThatBreaksOffWithdrawsNothingAndIsReadAgain() throws Exception {
    source.performer(new Performer(7, "Phish", null, null, 500), 101, 102);
    RefreshPage end = pages(crawl(RefreshPoint.START)).get(1);
    assertNull(end.listed());
    assertEquals(List.of("Phish: only 2 of 500 shows are listed"), end.trouble().faults());
    assertEquals(Set.of(7L), end.trouble().artists());
  }

  @Test
  void anArtistThatCannotBeReadIsLeftForTheNextRefresh() throws Exception {
    source.artist(7, 101).artist(8, 102);
    source.fails(7, new SourceFailure("The upstream answered 503", true, null));
    List<RefreshPage> pages = pages(crawl(RefreshPoint.START));
    RefreshPoint end = RefreshPoint.START;
    for (RefreshPage page : pages) {
      end = end.plus(page, page.listings().size(), 0);
    }
    assertEquals(Set.of(7L), end.unread());
    assertEquals(1, end.newShows());
    assertEquals(1, end.errors());
    assertEquals(2, end.artistsDone());
  }

  @Test
  void artistsThatAreBadThemselvesDoNotStopTheOthers() throws Exception {
    for (int artist = 1; artist <= 20; artist++) {
      source.artist(artist, 100 + artist);
      source.fails(artist, new SourceFailure("The upstream answered 404", false, null));
    }
    source.artist(21, 121);
    assertEquals(Set.of(121L), pages(crawl(RefreshPoint.START)).get(21).listed());
  }

  @Test
  void aSourceThatIsDownIsNotAskedForEveryArtist() {
    for (int artist = 1; artist <= 20; artist++) {
      source.artist(artist, 100 + artist);
      source.fails(artist, new SourceFailure("The upstream answered 503", true, null));
    }
    assertThrows(SourceFailure.class, () -> pages(crawl(RefreshPoint.START)));
    assertEquals(5, source.questions());
  }

  @Test
  void aRestartGoesOnInTheMiddleOfAnArtistThoughAnEarlierOneIsGone() throws Exception {
    source.artist(7, 101, 102, 103);
    RefreshPoint crashed = point(1, false, 5);
    List<RefreshPage> pages = pages(crawl(crashed));
    assertEquals(2, pages.get(0).listings().size());
    assertNull(pages.get(1).listed(), "not read from its beginning");
  }

  @Test
  void aRestartGoesOnBehindAnArtistThatWasRead() throws Exception {
    source.artist(7, 101).artist(8, 102);
    RefreshPoint crashed = point(1, true, 1);
    List<RefreshPage> pages = pages(crawl(crashed));
    assertEquals(8, pages.get(0).artist());
    assertEquals(2, pages.size());
  }

  @Test
  void aSecondCrawlGoesOnCounting() throws Exception {
    source.artist(7, 101).artist(8, 102);
    List<RefreshPage> pages =
        pages(new TwoCrawls(crawl(RefreshPoint.START), crawl(RefreshPoint.START)));
    assertEquals(4, pages.get(pages.size() - 1).artistsDone());
  }

  @Test
  void pagesThatAreAskedForAtOnceComeInTheirOrderWhateverNumbersWereAnnounced() throws Exception {
    source = new ListedShows(4);
    for (int artist = 1; artist <= 9; artist++) {
      int announced = artist % 3;
      source.performer(new Performer(artist, "Artist " + artist, null, null, announced), artist);
    }
    List<RefreshPage> pages = pages(crawl(RefreshPoint.START));
    List<Long> inOrder = new ArrayList<>();
    pages.forEach(page -> page.listings().forEach(l -> inOrder.add(l.containerId())));
    assertEquals(LongStream.rangeClosed(1, 9).boxed().toList(), inOrder);
    assertEquals(9, pages.stream().filter(RefreshPage::ended).count());
  }

  @Test
  void pagesAreAskedForAtOnce() throws Exception {
    source = new ListedShows(4);
    for (int artist = 1; artist <= 9; artist++) {
      source.artist(artist, artist);
    }
    source.answersOnlyWhenAskedFor(4);
    assertEquals(18, pages(crawl(RefreshPoint.START)).size());
    assertEquals(18, source.questions(), "nothing was asked for twice or in vain");
  }

  @Test
  void aPageThatIsAsItWasCountsAsReadAndGivesNothingToWrite() throws Exception {
    source.artist(7, 101, 102);
    readAndRemember();
    List<RefreshPage> pages = pages(crawl(RefreshPoint.START));
    assertEquals(Set.of(0), printed.keySet());
    assertEquals(List.of(), pages.get(0).listings());
    assertEquals(2, pages.get(0).offset());
    assertEquals(Set.of(101L, 102L), pages.get(1).listed());
  }

  @Test
  void aPageThatIsAsItWasIsCarriedOnToBeLookedAtWhereItIsWritten() throws Exception {
    source.artist(7, 101, 102);
    readAndRemember();
    RefreshPage page = pages(crawl(RefreshPoint.START)).get(0);
    assertTrue(page.printed().isAsBefore());
    assertEquals(printed.get(0), page.printed().page());
  }

  @Test
  void aRestartInTheMiddleOfAnArtistGoesOnOverPagesThatAreAsTheyWere() throws Exception {
    source.artist(7, 101, 102);
    readAndRemember();
    printed.put(1, new PrintedPage("listed", 7, 1, "102", List.of(102L), ""));
    List<RefreshPage> pages = pages(crawl(point(1, false, 0)));
    assertTrue(pages.get(0).printed().isAsBefore());
    assertNull(pages.get(1).listed());
  }

  @Test
  void aPageThatChangedIsReadWholeAndRememberedAnew() throws Exception {
    source.artist(7, 101, 102);
    readAndRemember();
    source = new ListedShows(1).artist(7, 101, 103);
    RefreshPage page = pages(crawl(RefreshPoint.START)).get(0);
    assertEquals(2, page.listings().size());
    assertEquals(List.of(101L, 103L), page.printed().page().containers());
  }

  @Test
  void whereOnlyLaterShowsAreWantedNoPageIsTakenForAWholeOne() throws Exception {
    source.artist(7, 101, 102);
    readAndRemember();
    RefreshPlan later =
        RefreshPlan.of(
            RefreshMode.PARTIAL, List.of("listed"), List.of(7L), LocalDate.parse("1977-05-08"));
    RefreshPage page = pages(crawl(later, RefreshPoint.START)).get(0);
    assertEquals(2, page.listings().size());
    assertNull(page.printed().page());
  }
}
