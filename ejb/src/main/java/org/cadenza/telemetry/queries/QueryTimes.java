package org.cadenza.telemetry.queries;

import java.util.concurrent.atomic.LongAdder;

/**
 * Statements that this server has had the database execute since it started, by Hibernate and by
 * plain SQL alike. Static, for Hibernate makes its listeners itself.
 */
public final class QueryTimes {

  /** From here on a statement is slow. */
  public static final long SLOW_MILLIS = 1000;

  private static final LongAdder COUNT = new LongAdder();
  private static final LongAdder NANOS = new LongAdder();
  private static final LongAdder SLOW = new LongAdder();

  private QueryTimes() {}

  /** Counts a statement that began at that reading of the monotonic clock and ends now. */
  public static void note(long beganAtNanos) {
    long took = System.nanoTime() - beganAtNanos;
    COUNT.increment();
    NANOS.add(took);
    if (took >= SLOW_MILLIS * 1_000_000) {
      SLOW.increment();
    }
  }

  /** The mean in milliseconds; null before the first. */
  public static Double meanMillis() {
    long count = COUNT.sum();
    return count == 0 ? null : NANOS.sum() / 1e6 / count;
  }

  /** How many took a second or longer. */
  public static long slow() {
    return SLOW.sum();
  }
}
