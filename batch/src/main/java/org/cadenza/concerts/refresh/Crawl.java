package org.cadenza.concerts.refresh;

import org.cadenza.concerts.catalog.ConcertSource.SourceFailure;

/** A way through a source, page by page. */
interface Crawl {

  /** The next page; null at the end. */
  RefreshPage next() throws SourceFailure, InterruptedException;
}
