package org.cadenza.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cadenza.events.wakeups.Bell;
import org.cadenza.problems.Problem;

/** Looks each second at what has changed, while anybody listens, and tells all of them. */
@Singleton
@Startup
@DependsOn("Attendance")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LiveBoard {

  private static final int MOST_LISTENERS = 200;
  private static final int MOST_OF_ONE_USER = 10;
  private static final long COME_BACK_SECONDS = 60;
  private static final Duration PERIOD = Duration.ofSeconds(1);

  /** Commits may come late, and clocks of servers differ a little. */
  private static final Duration OVERLAP = Duration.ofSeconds(10);

  private static final Duration LONGEST_LOOK_BACK = Duration.ofHours(1);

  @Resource ManagedThreadFactory threads;
  @Inject Sight sight;
  @Inject Clock clock;

  /** Since when they want to know; those who have been told are told only what is new. */
  private final Map<LiveListener, Instant> newcomers = new ConcurrentHashMap<>();

  private final Set<LiveListener> listeners = ConcurrentHashMap.newKeySet();

  /** Of the bell's thread alone, as well as when everything was last looked at. */
  private Map<String, Record> told = Map.of();

  private Instant lastLook;
  private Bell bell;
  private volatile boolean closed;

  @PostConstruct
  void start() {
    bell = new Bell("Telling what is new", threads, this::look);
    bell.ringEvery(PERIOD);
  }

  @PreDestroy
  void stop() {
    closed = true;
    bell.close();
    newcomers.keySet().forEach(LiveListener::end);
    listeners.forEach(LiveListener::end);
  }

  /**
   * Listens from now on: first to what is under way, then to what changes; to the same more than
   * once where it cannot be told apart.
   *
   * @param since what has changed from then on is told first as well, if that is not over an hour
   *     ago; null for nothing of before
   */
  public synchronized void join(LiveListener listener, Instant since) {
    if (closed || listeners.size() + newcomers.size() >= MOST_LISTENERS) {
      throw Problem.unavailable("Too many are listening already", COME_BACK_SECONDS);
    }
    if (of(listeners, listener.userId()) + of(newcomers.keySet(), listener.userId())
        >= MOST_OF_ONE_USER) {
      throw Problem.tooMany(
          "At most " + MOST_OF_ONE_USER + " streams of one user", COME_BACK_SECONDS);
    }
    Instant now = clock.instant();
    newcomers.put(
        listener, since == null || since.isAfter(now) ? now : notTooLongAgo(since.minus(OVERLAP)));
    bell.ring();
  }

  private static long of(Set<LiveListener> some, long userId) {
    return some.stream().filter(listener -> listener.userId() == userId).count();
  }

  private Instant notTooLongAgo(Instant time) {
    Instant earliest = clock.instant().minus(LONGEST_LOOK_BACK);
    return time.isBefore(earliest) ? earliest : time;
  }

  /** Listens no more. */
  public void leave(LiveListener listener) {
    listeners.remove(listener);
    newcomers.remove(listener);
  }

  private void look() {
    if (listeners.isEmpty() && newcomers.isEmpty()) {
      told = Map.of();
      lastLook = null;
      return;
    }
    Instant at = clock.instant();
    Instant from = lastLook == null || lastLook.isAfter(at) ? at : lastLook;
    // Before the newcomers: what changes between both is told to them next time.
    Sight.View view = sight.look(notTooLongAgo(from.minus(OVERLAP)));
    List<LiveEvent> fresh =
        view.events().stream().filter(e -> !e.data().equals(told.get(e.name()))).toList();
    // Nothing new is told as well: that one is there still.
    listeners.forEach(listener -> listener.tell(fresh, at));
    Map<String, Record> now = view.isWhole() ? new HashMap<>() : new HashMap<>(told);
    view.events().forEach(event -> now.put(event.name(), event.data()));
    told = now;
    if (view.isWhole()) {
      welcome(at);
      lastLook = at;
    }
  }

  private void welcome(Instant at) {
    for (Map.Entry<LiveListener, Instant> newcomer : Map.copyOf(newcomers).entrySet()) {
      LiveListener listener = newcomer.getKey();
      List<LiveEvent> events = sight.look(newcomer.getValue()).events();
      listeners.add(listener);
      listener.tell(events, at);
      if (newcomers.remove(listener) == null) {
        // He has left meanwhile.
        listeners.remove(listener);
      }
    }
  }
}
