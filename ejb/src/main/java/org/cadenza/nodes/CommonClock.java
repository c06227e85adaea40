package org.cadenza.nodes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * The one clock of the application, in UTC: this machine's, as long as it agrees with the
 * database's, else the database's, which all servers share. Between two comparisons it runs on by
 * the monotonic clock, so that a step of the wall clock changes nothing before it is confirmed.
 */
@ApplicationScoped
public class CommonClock extends Clock {

  /** Machines that keep time at all are closer than this; then the own, finer clock is taken. */
  private static final Duration AGREED = Duration.ofSeconds(2);

  private final Clock wall;
  private final LongSupplier nanos;
  private volatile Mark mark;

  private record Mark(Instant at, long nanos) {}

  /** With the machine's clocks. */
  public CommonClock() {
    this(Clock.systemUTC(), System::nanoTime);
  }

  CommonClock(Clock wall, LongSupplier nanos) {
    this.wall = wall;
    this.nanos = nanos;
    this.mark = new Mark(wall.instant(), nanos.getAsLong());
  }

  /**
   * Compares with the database's clock.
   *
   * @param database what it showed
   * @param asked a reading of {@link System#nanoTime} from before it was asked
   * @return by how much this clock steps, forward or back
   */
  public Duration compare(Instant database, long asked) {
    Instant before = instant();
    Instant own = wall.instant();
    long answered = nanos.getAsLong();
    Instant theirs = database.plusNanos((answered - asked) / 2);
    Duration apart = Duration.between(own, theirs).abs().minusNanos((answered - asked) / 2);
    mark = new Mark(apart.compareTo(AGREED) <= 0 ? own : theirs, answered);
    return Duration.between(before, mark.at);
  }

  @Override
  public Instant instant() {
    Mark from = mark;
    return from.at.plusNanos(nanos.getAsLong() - from.nanos);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new IllegalArgumentException("All times are UTC");
  }
}
