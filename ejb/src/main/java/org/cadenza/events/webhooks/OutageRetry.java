package org.cadenza.events.webhooks;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Repeats a write that a database away for a while makes fail, with growing pauses, until it
 * succeeds, its time is up, or this server stops.
 *
 * @param limit how long after the first failure the last repeat may begin
 * @param nanos a monotonic clock
 */
record OutageRetry(Duration limit, LongSupplier nanos, BooleanSupplier stopping, Pause pause) {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /** How the calling thread waits; may end early when the server stops. */
  interface Pause {
    void lasting(Duration length);
  }

  /** What the write gave; its last failure if it never succeeded. */
  <T> T until(Supplier<T> write) {
    Long end = null;
    Duration next = FIRST_PAUSE;
    while (true) {
      try {
        return write.get();
      } catch (RuntimeException e) {
        long now = nanos.getAsLong();
        end = end == null ? Long.valueOf(now + limit.toNanos()) : end;
        if (stopping.getAsBoolean() || now + next.toNanos() - end > 0) {
          throw e;
        }
      }
      pause.lasting(next);
      next =
          next.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? next.multipliedBy(2) : LONGEST_PAUSE;
    }
  }
}
