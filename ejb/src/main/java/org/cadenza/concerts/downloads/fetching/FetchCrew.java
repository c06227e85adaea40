package org.cadenza.concerts.downloads.fetching;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cadenza.concerts.downloads.DownloadRoot;
import org.cadenza.library.StorageRoot;
import org.cadenza.settings.live.LiveSetting;
import org.cadenza.settings.live.LiveSettings;

/** The workers of this node. Wake-ups only make them look for work; rows tell what there is. */
@Singleton
@DependsOn("Attendance")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FetchCrew {

  private static final System.Logger LOG = System.getLogger(FetchCrew.class.getName());
  private static final long LAST_MOMENTS_SECONDS = 5;
  private static final long SWEEP_SECONDS = 15;

  @Resource ManagedThreadFactory threads;
  @Inject FetchClaims claims;
  @Inject FetchLedger ledger;
  @Inject Heartbeat heartbeat;
  @Inject AbandonedFolders abandoned;
  @Inject Workbench bench;
  @Inject DownloadRoot root;
  @Inject Clock clock;

  @Inject LiveSettings settings;

  private final Map<Long, Pulse> running = new ConcurrentHashMap<>();
  private ExecutorService workers;
  private ExecutorService openers;
  private ScheduledExecutorService watch;
  private volatile boolean stopping;

  /** Begins to work. */
  public synchronized void begin() {
    bench.ready();
    workers = Executors.newCachedThreadPool(threads);
    openers = Executors.newCachedThreadPool(threads);
    watch = Executors.newScheduledThreadPool(2, threads);
    // Never looked at: both catch all that can go wrong with them.
    var unused = watch.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
    unused = watch.scheduleWithFixedDelay(this::sweep, 0, SWEEP_SECONDS, TimeUnit.SECONDS);
    watch.execute(() -> abandoned.sweep(() -> stopping));
  }

  /** Finds what wake-ups have missed. */
  private void sweep() {
    try {
      claims.putRight();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Waiting downloads cannot be looked at: {0}", e);
    }
    lookForWork();
  }

  /** Takes up as many downloads as there are hands free. */
  public synchronized void lookForWork() {
    int free = settings.number(LiveSetting.MAX_CONCURRENT_DOWNLOADS) - running.size();
    if (stopping || workers == null || free <= 0) {
      return;
    }
    try {
      StorageRoot storage = root.open();
      claims.claim(free, running.keySet()).forEach(order -> start(order, storage));
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "No downloads can be taken up just now: {0}", e);
    }
  }

  private void start(FetchOrder order, StorageRoot storage) {
    ShowFetch fetch =
        new ShowFetch(order, bench, ledger, new StreamOpening(openers), storage, clock);
    Pulse pulse = new Pulse(fetch, heartbeat);
    running.put(order.id(), pulse);
    try {
      workers.execute(() -> run(pulse));
    } catch (RuntimeException e) {
      // All orders of a claim are ours already: those behind this one must not wait with it.
      running.remove(order.id(), pulse);
      tellLeft(order, e);
    }
  }

  private void run(Pulse pulse) {
    FetchOrder order = pulse.fetch().order();
    try {
      pulse.fetch().run();
    } catch (RuntimeException e) {
      // Not looked for at once: the database may be away, or whatever it was may last.
      tellLeft(order, e);
      return;
    } finally {
      // Itself alone: from here on it can be claimed again, and another may be at it already.
      running.remove(order.id(), pulse);
    }
    lookForWork();
  }

  private static void tellLeft(FetchOrder order, RuntimeException failure) {
    LOG.log(System.Logger.Level.WARNING, order + " is left for a later sweep", failure);
  }

  private void beat() {
    running.values().forEach(Pulse::beat);
  }

  /** Ends the work on a download, if it is done here, and removes what was fetched. */
  public void cancel(long id) {
    Pulse pulse = running.get(id);
    if (pulse != null) {
      pulse.fetch().stop().cancel();
    }
  }

  @PreDestroy
  void end() {
    synchronized (this) {
      stopping = true;
    }
    running.values().forEach(pulse -> pulse.fetch().stop().pause());
    if (workers == null) {
      return;
    }
    watch.shutdownNow();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(LAST_MOMENTS_SECONDS, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      // Last, since a worker takes what it lacks for a failure of its source.
      openers.shutdownNow();
    }
  }
}
