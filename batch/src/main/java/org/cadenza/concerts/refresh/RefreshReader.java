package org.cadenza.concerts.refresh;

import jakarta.annotation.Resource;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cadenza.concerts.catalog.ConcertSource;
import org.cadenza.concerts.catalog.ConcertSource.Performer;
import org.cadenza.concerts.catalog.ConcertSource.SourceFailure;
import org.cadenza.concerts.catalog.Sources;
import org.cadenza.jobs.JobLost;

/** Reads pages from the sources, ahead of those that are being written. */
@Named
@Dependent
public class RefreshReader extends AbstractItemReader {

  @Inject JobContext context;
  @Inject Sources sources;
  @Inject RefreshStart start;
  @Inject KnownShows known;
  @Inject PrintedPages printed;
  @Resource ManagedThreadFactory threads;

  private ExecutorService readers;
  private PagesAhead pages;

  /** Our own checkpoint, in the job's row, is written with the work itself; batch's is not used. */
  @Override
  public void open(Serializable checkpoint) throws JobLost {
    RefreshRun run = RefreshRun.of(context);
    RefreshStart.Task task = start.task(run.jobId(), run.execution());
    readers = Executors.newCachedThreadPool(threads);
    pages = new PagesAhead(crawl(task.plan(), task.point()), threads);
  }

  private Crawl crawl(RefreshPlan plan, RefreshPoint point) {
    return new SourcesCrawl(
        plan.sources().stream()
            .map(name -> new SourcesCrawl.Part(name, from -> open(name, plan, from)))
            .toList(),
        point);
  }

  private Crawl open(String name, RefreshPlan plan, RefreshPoint point)
      throws SourceFailure, InterruptedException {
    ConcertSource source =
        sources
            .find(name)
            .orElseThrow(
                () -> new SourceFailure("No artist is read from it any more", false, null));
    if (plan.isWhole(name)) {
      return artists(source, plan, point);
    }
    Crawl latest =
        new LatestCrawl(
            source, plan.postedSince(name), plan.shows(), ids -> known.unknown(name, ids));
    return plan.artists().isEmpty() ? latest : new TwoCrawls(latest, artists(source, plan, point));
  }

  private Crawl artists(ConcertSource source, RefreshPlan plan, RefreshPoint point)
      throws SourceFailure, InterruptedException {
    List<Performer> artists = source.artists();
    start.artists(source.name(), artists);
    return new ArtistCrawl(
        source,
        artists,
        plan,
        point,
        (artist, start) -> printed.find(source.name(), artist, start),
        readers);
  }

  @Override
  public RefreshPage readItem() throws Exception {
    try {
      return pages.next();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        RefreshRun.of(context).failed(cause);
        throw cause;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    if (pages != null) {
      pages.close();
    }
    if (readers != null) {
      readers.shutdownNow();
    }
  }
}
