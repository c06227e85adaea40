package org.cadenza.concerts.refresh;

import org.cadenza.concerts.catalog.ConcertSource.SourceFailure;

/** One crawl and then another, which goes on counting. */
final class TwoCrawls implements Crawl {

  private final Crawl second;
  private Crawl first;
  private int artistsDone;

  TwoCrawls(Crawl first, Crawl second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public RefreshPage next() throws SourceFailure, InterruptedException {
    RefreshPage page = first == null ? null : first.next();
    if (page != null) {
      artistsDone = page.artistsDone();
      return page;
    }
    first = null;
    page = second.next();
    return page == null ? null : page.after(artistsDone);
  }
}
