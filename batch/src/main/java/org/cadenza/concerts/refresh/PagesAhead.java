package org.cadenza.concerts.refresh;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/** Reads as many pages ahead as are written in one go, so that source and database work at once. */
final class PagesAhead implements AutoCloseable {

  /** As many as a chunk of catalog-refresh.xml has. */
  private static final int PAGES = 10;

  private final Crawl crawl;
  private final ExecutorService reader;
  private final Queue<Future<RefreshPage>> pages = new ArrayDeque<>();

  /** Whether nothing more is to be asked for; the reader's own. */
  private boolean over;

  PagesAhead(Crawl crawl, ThreadFactory threads) {
    this.crawl = crawl;
    reader = Executors.newSingleThreadExecutor(threads);
    for (int i = 0; i < PAGES; i++) {
      pages.add(reader.submit(this::read));
    }
  }

  /** The next page; null behind the last one. */
  RefreshPage next() throws InterruptedException, ExecutionException {
    Future<RefreshPage> next = pages.remove();
    pages.add(reader.submit(this::read));
    return next.get();
  }

  private RefreshPage read() throws Exception {
    if (over) {
      return null;
    }
    over = true;
    RefreshPage page = crawl.next();
    over = page == null;
    return page;
  }

  /** Breaks off what is being read. */
  @Override
  public void close() {
    reader.shutdownNow();
  }
}
