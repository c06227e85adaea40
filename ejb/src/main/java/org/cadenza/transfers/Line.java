package org.cadenza.transfers;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * The line that all transfers share: counts what comes over it, and lets no more through than it
 * may carry. A bucket of tokens that fills with time (of the machine's own counter, which no clock
 * step changes); who empties it waits, and with it TCP holds back the peer.
 */
public final class Line {

  private static final long SECOND = 1_000_000_000L;
  private static final Duration LOOK_UP = Duration.ofMillis(100);

  /** What may come at once after a pause, as a part of a second's worth. */
  private static final double BURST_SECONDS = 0.25;

  private static final long WINDOW = 5 * SECOND;

  private final LongSupplier limit;
  private final LongSupplier nanos;
  private final Surroundings.Sleeper sleeper;
  private final AtomicInteger active = new AtomicInteger();
  private double tokens;
  private long filledAt;
  private long bytes;
  private long windowFrom;
  private long bytesBefore;
  private double rate;

  /**
   * A line.
   *
   * @param limit bytes a second, asked for again and again; 0 is none
   */
  public Line(LongSupplier limit) {
    this(limit, System::nanoTime, (time, stop) -> stop.await(time));
  }

  Line(LongSupplier limit, LongSupplier nanos, Surroundings.Sleeper sleeper) {
    this.limit = limit;
    this.sleeper = sleeper;
    this.nanos = nanos;
    this.filledAt = nanos.getAsLong();
    this.windowFrom = filledAt;
  }

  /** One that carries whatever comes. */
  public static Line unlimited() {
    return new Line(() -> 0);
  }

  void begin() {
    active.incrementAndGet();
  }

  void end() {
    active.decrementAndGet();
  }

  /** Counts bytes that have come, and waits until more may come or the transfer is to end. */
  void carry(long came, StopSignal stop) throws InterruptedException {
    long wait = take(came);
    while (wait > 0 && !stop.isStopped()) {
      // In small steps: another limit holds from the moment at which it begins.
      sleeper.sleep(wait < LOOK_UP.toNanos() ? Duration.ofNanos(wait) : LOOK_UP, stop);
      wait = take(0);
    }
  }

  /** Nanoseconds until the bucket is no longer overdrawn. */
  private synchronized long take(long came) {
    long now = nanos.getAsLong();
    count(came, now);
    long perSecond = limit.getAsLong();
    double filled = tokens + (double) (now - filledAt) / SECOND * perSecond;
    filledAt = now;
    if (perSecond <= 0) {
      tokens = 0;
      return 0;
    }
    tokens = Math.min(filled, perSecond * BURST_SECONDS) - came;
    return tokens >= 0 ? 0 : (long) Math.ceil(-tokens / perSecond * SECOND);
  }

  private void count(long came, long now) {
    bytes += came;
    if (now - windowFrom >= WINDOW) {
      rate = (double) (bytes - bytesBefore) * SECOND / (now - windowFrom);
      windowFrom = now;
      bytesBefore = bytes;
    }
  }

  /** Transfers under way. */
  public int active() {
    return active.get();
  }

  /** Bytes that have come so far. */
  public synchronized long bytes() {
    return bytes;
  }

  /** Bytes a second, over the last five seconds or more. */
  public synchronized double bytesPerSecond() {
    count(0, nanos.getAsLong());
    return rate;
  }

  /** Bytes a second that may come now; 0 is no limit. */
  public long limit() {
    return limit.getAsLong();
  }
}
