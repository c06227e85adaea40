package org.cadenza.events.webhooks;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cadenza.events.wakeups.Bell;
import org.cadenza.events.webhooks.delivery.Attempt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the senders busy: takes due messages for as many turns as there are free threads, sends
 * them outside of any transaction, and looks again whenever one is done, somebody wakes it up, or a
 * retry's time has come.
 */
@Singleton
@Startup
@DependsOn("Attendance")
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Dispatcher {

  private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());
  // Longer waits are left to the sweep, so that a backlog of retries costs no memory.
  private static final Duration LONGEST_ALARM = Duration.ofMinutes(1);
  private static final Duration SWEEP = Duration.ofSeconds(15);
  // Longer than a restart of the database takes.
  private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(2);
  private static final int STOPPING_SECONDS = 3;

  @Resource ManagedThreadFactory threads;
  @Inject DeliveryQueue queue;
  @Inject WaitingMessages waiting;
  @Inject Outcomes outcomes;
  @Inject Courier courier;

  @Inject
  @ConfigProperty(name = "cadenza.webhooks.concurrency")
  int concurrency;

  /** Messages in somebody's hands, each with the mark of its turn. */
  private final Map<Long, Object> underWay = new ConcurrentHashMap<>();

  private final AtomicInteger sending = new AtomicInteger();
  private Bell bell;
  private ThreadPoolExecutor senders;
  private OutageRetry outages;
  private volatile boolean stopping;

  @PostConstruct
  void start() {
    bell = new Bell("Sending webhooks", threads, this::dispatch);
    outages = new OutageRetry(LONGEST_OUTAGE, System::nanoTime, () -> stopping, Dispatcher::pause);
    senders =
        new ThreadPoolExecutor(
            concurrency, concurrency, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    senders.allowCoreThreadTimeOut(true);
    sweep();
    // On the thread that claims: what is ours and not under way is an orphan at any moment.
    bell.repeat(SWEEP, this::sweep);
  }

  /** There may be something to be sent. */
  public void wakeUp() {
    bell.ring();
  }

  private void sweep() {
    try {
      queue.releaseOrphans(List.copyOf(underWay.keySet()));
      queue.putRight();
      waiting.dropStranded();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Webhooks could not be looked after: {0}", e);
    }
    bell.ring();
  }

  private void dispatch() {
    while (sending.get() < concurrency && !stopping) {
      List<Turn> turns = queue.claim(concurrency - sending.get());
      if (turns.isEmpty()) {
        return;
      }
      for (Turn turn : turns) {
        Object mark = new Object();
        turn.messageIds().forEach(id -> underWay.put(id, mark));
        sending.incrementAndGet();
        senders.execute(() -> deliver(turn, mark));
      }
    }
  }

  private void deliver(Turn turn, Object mark) {
    try {
      List<Outcomes.Tried> tries = send(turn);
      if (!tries.isEmpty()) {
        record(turn, tries);
      }
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, turn + " could not be sent or recorded", e);
    } finally {
      // What was put back may be in another turn already.
      turn.messageIds().forEach(id -> underWay.remove(id, mark));
      sending.decrementAndGet();
      bell.ring();
    }
  }

  private List<Outcomes.Tried> send(Turn turn) {
    long begin = System.nanoTime();
    List<Outcomes.Tried> tries = new ArrayList<>();
    Courier.Route route = courier.to(turn.recipient());
    for (Parcel parcel : turn.parcels()) {
      Attempt attempt = route.send(parcel);
      if (stopping && attempt.statusCode() == null) {
        // Broken off by us, not failed; the next start takes it over.
        break;
      }
      tries.add(new Outcomes.Tried(parcel, attempt));
      if (!attempt.success() || stopping || System.nanoTime() - begin > Turn.LENGTH.toNanos()) {
        break;
      }
    }
    return tries;
  }

  /** Tried again when the database is away, for an outcome that is lost is a webhook sent twice. */
  private void record(Turn turn, List<Outcomes.Tried> tries) {
    outages
        .until(() -> outcomes.record(turn, tries))
        .filter(wait -> wait.compareTo(LONGEST_ALARM) <= 0)
        .ifPresent(bell::ringIn);
  }

  private static void pause(Duration length) {
    try {
      TimeUnit.MILLISECONDS.sleep(length.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
    bell.close();
    senders.shutdown();
    try {
      if (!senders.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS)) {
        courier.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    senders.shutdownNow();
  }
}
