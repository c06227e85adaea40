package org.cadenza.transfers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LineTest {

  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong limit = new AtomicLong();
  private final AtomicLong nanos = new AtomicLong(-5 * SECOND);
  private final StopSignal stop = new StopSignal();

  /** Time goes on only while somebody waits. */
  private final Line line = new Line(limit::get, nanos::get, this::sleep);

  private void sleep(Duration time, StopSignal unused) {
    nanos.addAndGet(time.toNanos());
  }

  private double secondsFor(long bytes, int pieces) throws InterruptedException {
    long began = nanos.get();
    for (int i = 0; i < pieces; i++) {
      line.carry(bytes / pieces, stop);
    }
    return (double) (nanos.get() - began) / SECOND;
  }

  @Test
  void withoutALimitNobodyWaits() throws InterruptedException {
    assertEquals(0, secondsFor(1L << 40, 10));
    assertTrue(line.bytes() > (1L << 40) - 10);
  }

  @Test
  void theLimitHoldsWhateverTheSizeOfThePieces() throws InterruptedException {
    limit.set(1_000_000);
    assertEquals(10, secondsFor(10_000_000, 1000), 0.3);
    assertEquals(10, secondsFor(10_000_000, 3), 0.3);
  }

  @Test
  void aPauseSavesUpForAMomentOnly() throws InterruptedException {
    limit.set(1_000_000);
    nanos.addAndGet(3600 * SECOND);
    assertEquals(9.75, secondsFor(10_000_000, 1000), 0.2);
  }

  @Test
  void anotherLimitHoldsWhileATransferWaits() throws InterruptedException {
    limit.set(1_000);
    nanos.addAndGet(SECOND);
    Line changing =
        new Line(
            limit::get,
            nanos::get,
            (time, unused) -> {
              sleep(time, unused);
              limit.set(10_000_000);
            });
    long began = nanos.get();
    changing.carry(10_000_000, stop);
    double seconds = (double) (nanos.get() - began) / SECOND;
    assertTrue(seconds < 1.5, () -> seconds + " s instead of three hours");
  }

  @Test
  void whoIsToStopWaitsNoLonger() throws InterruptedException {
    limit.set(1);
    stop.cancel();
    line.carry(1_000_000, stop);
    assertEquals(1_000_000, line.bytes());
  }

  @Test
  void theRateIsThatOfTheLastSeconds() throws InterruptedException {
    limit.set(1_000_000);
    double unused = secondsFor(8_000_000, 100);
    assertEquals(1_000_000, line.bytesPerSecond(), 60_000);
    nanos.addAndGet(60 * SECOND);
    assertTrue(line.bytesPerSecond() < 100_000, "after " + unused + " s and a minute");
  }
}
