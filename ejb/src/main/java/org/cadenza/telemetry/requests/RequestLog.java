package org.cadenza.telemetry.requests;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;
import org.cadenza.telemetry.ServedRequest;

/**
 * Takes down the requests to the APIs: all since the start for times, the last minutes for rates,
 * and what {@link RequestDays} has not yet fetched for the days. Each route has a histogram of two
 * decimal digits, in microseconds up to an hour.
 */
@ApplicationScoped
public class RequestLog {

  /** The wing of what no document describes. */
  private static final String HOUSE = "house";

  /** The route of what was refused before a resource was found. */
  private static final String NO_ROUTE = "none";

  private static final long LONGEST_MICROS = 3_600_000_000L;
  private static final int MINUTES = 5;
  private static final int SLOWEST = 10;

  private final Map<String, Histogram> routes = new ConcurrentHashMap<>();
  private final AtomicInteger active = new AtomicInteger();
  private final LongAdder errors = new LongAdder();
  private final LongSupplier nanos;
  private final long startedAt;
  private final Deque<Minute> minutes = new ArrayDeque<>();
  private Unkept unkept = new Unkept();

  /** By the monotonic clock. */
  public RequestLog() {
    this(System::nanoTime);
  }

  RequestLog(LongSupplier nanos) {
    this.nanos = nanos;
    this.startedAt = nanos.getAsLong();
  }

  /** What the days' rows do not tell yet. */
  static final class Unkept {
    final Set<Long> users = new HashSet<>();
    long requests;
    long errors;
    int peakUsers;
  }

  /** One has come in. */
  public void begin() {
    active.incrementAndGet();
  }

  /** It is answered. */
  public void end(ServedRequest request) {
    active.decrementAndGet();
    if (request.wing().equals(HOUSE)) {
      return;
    }
    boolean isError = request.status() >= 500;
    routes
        .computeIfAbsent(request.route(), route -> new SynchronizedHistogram(LONGEST_MICROS, 2))
        .recordValue(Math.min(LONGEST_MICROS, request.took().toNanos() / 1000));
    if (isError) {
      errors.increment();
    }
    note(request.userId(), isError);
  }

  private synchronized void note(Long user, boolean isError) {
    Minute minute = minute();
    minute.requests++;
    minute.errors += isError ? 1 : 0;
    unkept.requests++;
    unkept.errors += isError ? 1 : 0;
    if (user != null && minute.users.add(user)) {
      unkept.users.add(user);
      unkept.peakUsers = Math.max(unkept.peakUsers, minute.users.size());
    }
  }

  private Minute minute() {
    long number = (nanos.getAsLong() - startedAt) / 60_000_000_000L;
    while (!minutes.isEmpty() && minutes.peekFirst().number <= number - MINUTES) {
      minutes.removeFirst();
    }
    if (minutes.isEmpty() || minutes.peekLast().number != number) {
      minutes.addLast(new Minute(number));
    }
    return minutes.peekLast();
  }

  /** Hands out what the days are to be told, and forgets it. */
  synchronized Unkept fetch() {
    Unkept fetched = unkept;
    unkept = new Unkept();
    return fetched;
  }

  /** Takes back what could not be kept. */
  synchronized void putBack(Unkept fetched) {
    unkept.users.addAll(fetched.users);
    unkept.requests += fetched.requests;
    unkept.errors += fetched.errors;
    unkept.peakUsers = Math.max(unkept.peakUsers, fetched.peakUsers);
  }

  /** As it stands. */
  public RequestFigures figures() {
    // Copies: one that is being written to cannot be read.
    Map<String, Histogram> now = new HashMap<>();
    routes.forEach((route, times) -> now.put(route, times.copy()));
    Histogram all = new Histogram(LONGEST_MICROS, 2);
    now.values().forEach(all::add);
    boolean none = all.getTotalCount() == 0;
    List<RequestFigures.Slow> slowest =
        now.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(NO_ROUTE))
            .map(
                entry ->
                    new RequestFigures.Slow(
                        entry.getKey(),
                        entry.getValue().getMean() / 1000,
                        entry.getValue().getTotalCount()))
            .filter(slow -> slow.requests() > 0)
            .sorted(Comparator.comparingDouble(RequestFigures.Slow::meanMillis).reversed())
            .limit(SLOWEST)
            .toList();
    return new RequestFigures(
        all.getTotalCount(),
        errors.sum(),
        none ? null : all.getMean() / 1000,
        none ? null : all.getValueAtPercentile(95) / 1000.0,
        none ? null : all.getValueAtPercentile(99) / 1000.0,
        perMinute(),
        active.get(),
        slowest);
  }

  private synchronized double perMinute() {
    minute();
    double lived = (nanos.getAsLong() - startedAt) / 60e9;
    double span = Math.min(lived, MINUTES - 1 + lived % 1);
    long requests = minutes.stream().mapToLong(minute -> minute.requests).sum();
    return requests / Math.max(span, 1 / 60.0);
  }
}
