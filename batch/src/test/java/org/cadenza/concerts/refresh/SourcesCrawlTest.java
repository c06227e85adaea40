package org.cadenza.concerts.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.cadenza.concerts.catalog.ConcertSource.SourceFailure;
import org.junit.jupiter.api.Test;

class SourcesCrawlTest {

  private final List<RefreshPoint> begun = new ArrayList<>();

  private SourcesCrawl.Part source(String name, RefreshPage... pages) {
    return new SourcesCrawl.Part(
        name,
        from -> {
          begun.add(from);
          Iterator<RefreshPage> rest = Arrays.asList(pages).iterator();
          return () -> rest.hasNext() ? rest.next() : null;
        });
  }

  private static SourcesCrawl.Part failing(String name) {
    return new SourcesCrawl.Part(
        name,
        from -> {
          throw new SourceFailure("answered 503", true, null);
        });
  }

  private static RefreshPage page(String source, int artistsDone, int percent) {
    return new RefreshPage(
        source,
        7,
        1,
        artistsDone,
        0,
        PrintedListings.NONE,
        null,
        true,
        RefreshTrouble.NONE,
        percent,
        "");
  }

  private static RefreshPoint written(Crawl crawl, RefreshPoint from) throws Exception {
    RefreshPoint point = from;
    for (RefreshPage page = crawl.next(); page != null; page = crawl.next()) {
      point = point.plus(page, 0, 0);
    }
    return point;
  }

  @Test
  void artistsOfAllSourcesAreCountedAndEachHasItsShareOfTheWay() throws Exception {
    Crawl crawl =
        new SourcesCrawl(
            List.of(source("one", page("one", 3, 80)), source("two", page("two", 2, 50))),
            RefreshPoint.START);
    assertEquals(40, crawl.next().percent());
    RefreshPage second = crawl.next();
    assertEquals(75, second.percent());
    assertEquals(5, second.artistsDone());
    assertNull(crawl.next());
  }

  @Test
  void oneThatFailsIsNotedAndTheOthersAreRead() throws Exception {
    Crawl crawl =
        new SourcesCrawl(
            List.of(failing("one"), source("two", page("two", 2, 50))), RefreshPoint.START);
    RefreshPoint end = written(crawl, RefreshPoint.START);
    assertEquals(Set.of("one"), end.failed());
    assertEquals(1, end.errors());
    assertEquals(2, end.artistsDone());
  }

  @Test
  void thereIsNoRefreshIfAllFail() throws Exception {
    Crawl crawl = new SourcesCrawl(List.of(failing("one"), failing("two")), RefreshPoint.START);
    assertTrue(crawl.next().trouble().ofSource());
    assertThrows(SourceFailure.class, crawl::next);
  }

  @Test
  void theOnlyOneThatFailsFailsTheRefresh() {
    Crawl crawl = new SourcesCrawl(List.of(failing("one")), RefreshPoint.START);
    assertThrows(SourceFailure.class, crawl::next);
  }

  @Test
  void aRestartGoesOnWithinTheSourceAndBeginsTheNextFromItsBeginning() throws Exception {
    RefreshPoint crashed =
        new RefreshPoint("two", 7, 1, false, 4, 3, 0, 0, 1, null, null, Set.of("one"));
    Crawl crawl =
        new SourcesCrawl(
            List.of(
                failing("one"),
                source("two", page("two", 1, 50)),
                source("three", page("three", 1, 50))),
            crashed);
    RefreshPoint end = written(crawl, crashed);
    assertEquals(List.of(crashed, RefreshPoint.START), begun);
    assertEquals(5, end.artistsDone());
    assertEquals(Set.of("one"), end.failed());
  }
}
