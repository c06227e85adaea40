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
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
  private static final Duration PERIOD = Duration.ofSeconds(1);

  /** Commits may come late, and clocks of servers differ a little. */
  private static final Duration OVERLAP = Duration.ofSeconds(10);

  private static final Duration LONGEST_LOOK_BACK = Duration.ofHours(1);

  @Resource ManagedThreadFactory threads;
  @Inject @Any Instance<LiveSource> sources;
  @Inject Clock clock;

  private final Set<LiveListener> listeners = ConcurrentHashMap.newKeySet();

  /** Who has just come, and since when he wants to know. */
  private final Map<LiveListener, Instant> newcomers = new ConcurrentHashMap<>();

  /** Of this thread alone. */
  private Map<String, Record> told = Map.of();

  private Bell bell;

  @PostConstruct
  void start() {
    bell = new Bell("Telling what is new", threads, this::look);
    bell.ringEvery(PERIOD);
  }

  @PreDestroy
  void stop() {
    bell.close();
  }

  /**
   * Listens from now on: first to what is under way, then to what changes; to the same more than
   * once where it cannot be told apart.
   *
   * @param since what has changed from then on is told first as well, if that is not over an hour
   *     ago; null for nothing of before
   */
  public void join(LiveListener listener, Instant since) {
    if (listeners.size() + newcomers.size() >= MOST_LISTENERS) {
      throw Problem.unavailable("Too many are listening already", 60);
    }
    Instant now = clock.instant();
    Instant earliest = now.minus(LONGEST_LOOK_BACK);
    Instant from = since == null || since.isAfter(now) ? now : since.minus(OVERLAP);
    newcomers.put(listener, from.isBefore(earliest) ? earliest : from);
    bell.ring();
  }

  /** Listens no more. */
  public void leave(LiveListener listener) {
    listeners.remove(listener);
    newcomers.remove(listener);
  }

  private void look() {
    if (listeners.isEmpty() && newcomers.isEmpty()) {
      told = Map.of();
      return;
    }
    Instant at = clock.instant();
    // Before the newcomers: what changes between both is told to them next time.
    List<LiveEvent> seen = seen(at.minus(OVERLAP));
    if (!listeners.isEmpty()) {
      List<LiveEvent> fresh =
          seen.stream().filter(event -> !event.data().equals(told.get(name(event)))).toList();
      listeners.forEach(listener -> listener.tell(fresh, at));
    }
    for (Map.Entry<LiveListener, Instant> newcomer : Map.copyOf(newcomers).entrySet()) {
      listeners.add(newcomer.getKey());
      newcomer.getKey().tell(seen(newcomer.getValue()), at);
      if (newcomers.remove(newcomer.getKey()) == null) {
        listeners.remove(newcomer.getKey());
      }
    }
    Map<String, Record> now = new HashMap<>();
    seen.forEach(event -> now.put(name(event), event.data()));
    told = now;
  }

  private List<LiveEvent> seen(Instant since) {
    return sources.stream().flatMap(source -> source.look(since).stream()).toList();
  }

  private static String name(LiveEvent event) {
    return event.kind() + " " + event.key();
  }
}
