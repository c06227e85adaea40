package org.cadenza.concerts.refresh;

import java.util.List;
import java.util.Set;
import org.cadenza.concerts.catalog.ConcertSource.SourceFailure;

/** Source after source. One that fails is noted and left for the next refresh, unless all do. */
final class SourcesCrawl implements Crawl {

  private final List<Part> parts;
  private RefreshPoint from;
  private int part;
  private int artistsBehind;
  private int artistsHere;
  private int failures;
  private Crawl current;

  /** Begins with a source; asks nothing of it before that. */
  @FunctionalInterface
  interface Opening {
    Crawl open(RefreshPoint from) throws SourceFailure, InterruptedException;
  }

  /** A source and the way through it. */
  record Part(String source, Opening opening) {}

  SourcesCrawl(List<Part> parts, RefreshPoint from) {
    this.parts = parts;
    this.from = from;
    List<String> names = parts.stream().map(Part::source).toList();
    part = Math.max(0, names.indexOf(from.source()));
    artistsBehind = from.artistsBefore();
    failures = (int) names.subList(0, part).stream().filter(from.failed()::contains).count();
  }

  @Override
  public RefreshPage next() throws SourceFailure, InterruptedException {
    while (part < parts.size()) {
      try {
        RefreshPage page = read();
        if (page != null) {
          artistsHere = page.artistsDone();
          return page.behind(artistsBehind, percent(page.percent()));
        }
        pass();
      } catch (SourceFailure e) {
        failures++;
        if (failures == parts.size()) {
          throw e;
        }
        return failed(e);
      }
    }
    return null;
  }

  private RefreshPage read() throws SourceFailure, InterruptedException {
    if (current == null) {
      current = parts.get(part).opening().open(from);
    }
    return current.next();
  }

  private void pass() {
    part++;
    artistsBehind += artistsHere;
    artistsHere = 0;
    current = null;
    from = RefreshPoint.START;
  }

  private RefreshPage failed(SourceFailure why) {
    String source = parts.get(part).source();
    String fault = source + " could not be read: " + why.getMessage();
    RefreshTrouble trouble = new RefreshTrouble(List.of(fault), Set.of(), Set.of(), true);
    int behind = artistsBehind;
    int here = artistsHere;
    pass();
    return new RefreshPage(
        source,
        0,
        0,
        behind + here,
        behind,
        PrintedListings.NONE,
        null,
        true,
        trouble,
        percent(0),
        fault);
  }

  private int percent(int here) {
    return Math.min(99, (part * 100 + here) / parts.size());
  }
}
