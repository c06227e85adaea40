package org.cadenza.identity.limits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Counts requests in windows that begin with a subject's first request. Windows run on the
 * monotonic clock, so a step of the wall clock neither frees nor locks anybody. Counts live in
 * memory, one server each, and end with it.
 */
@ApplicationScoped
public class RateLimits {

  private static final int SWEEP_FROM = 10_000;

  private final ConcurrentHashMap<Key, Window> windows = new ConcurrentHashMap<>();
  private final LongSupplier nanos;
  private final Clock clock;

  /** With the system's clocks. */
  public RateLimits() {
    this(System::nanoTime, Clock.systemUTC());
  }

  RateLimits(LongSupplier nanos, Clock clock) {
    this.nanos = nanos;
    this.clock = clock;
  }

  private record Key(String policy, String subject) {}

  private record Window(long endsAtNanos, int taken) {}

  /**
   * Where a subject stands.
   *
   * @param allowed whether this request was within the limit
   * @param resetAt when the window ends, in Unix seconds
   * @param secondsLeft the same from now, rounded up
   */
  public record Standing(
      boolean allowed, int limit, int remaining, long resetAt, long secondsLeft) {}

  /** Takes one request of a subject from what {@code policy} allows in a window. */
  public Standing take(String policy, String subject, int limit, Duration length) {
    long now = nanos.getAsLong();
    if (windows.size() > SWEEP_FROM) {
      windows.values().removeIf(w -> w.endsAtNanos - now <= 0);
    }
    Window window =
        windows.compute(
            new Key(policy, subject),
            (key, w) ->
                w == null || w.endsAtNanos - now <= 0
                    ? new Window(now + length.toNanos(), 1)
                    : new Window(w.endsAtNanos, Math.min(w.taken, limit) + 1));
    long secondsLeft = Math.max(1, (window.endsAtNanos - now + 999_999_999L) / 1_000_000_000L);
    return new Standing(
        window.taken <= limit,
        limit,
        Math.max(0, limit - window.taken),
        clock.instant().getEpochSecond() + secondsLeft,
        secondsLeft);
  }
}
