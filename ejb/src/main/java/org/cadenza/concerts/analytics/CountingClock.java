package org.cadenza.concerts.analytics;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cadenza.concerts.catalog.Songs;
import org.cadenza.concerts.downloads.history.TransferHistory;
import org.cadenza.concerts.refresh.CatalogRefresh;
import org.cadenza.events.wakeups.Bell;

/**
 * Has counted what is due now and then, so that nobody who asks for figures, or for a song, waits
 * for much: the catalog between refreshes, which write it all the time, and downloads always.
 */
@Singleton
@Startup
@DependsOn("Attendance")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CountingClock {

  private static final Duration PERIOD = Duration.ofSeconds(10);

  @Resource ManagedThreadFactory threads;
  @Inject TransferHistory history;
  @Inject Songs songs;
  @Inject CatalogRefresh refresh;
  private Bell bell;

  @PostConstruct
  void start() {
    bell = new Bell("Counting for analytics", threads, this::count);
    bell.ringEvery(PERIOD);
  }

  private void count() {
    history.bringUpToDate();
    songs.bringUpToDate(refresh::isUnderWay);
  }

  @PreDestroy
  void stop() {
    bell.close();
  }
}
