package org.cadenza.concerts.downloads.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static Instant in(long minutes) {
    return NOW.plus(minutes(minutes));
  }

  @Test
  void freeHandsBeginAtOnce() {
    Forecast forecast =
        Forecast.of(NOW, 2, List.of(), List.of(minutes(10), minutes(5), minutes(1)));
    assertEquals(List.of(NOW, NOW, in(5)), forecast.starts());
    assertEquals(in(10), forecast.end());
  }

  @Test
  void whoeverBecomesFreeFirstTakesTheNext() {
    Forecast forecast =
        Forecast.of(NOW, 2, List.of(minutes(8), minutes(3)), List.of(minutes(10), minutes(1)));
    assertEquals(List.of(in(3), in(8)), forecast.starts());
    assertEquals(in(13), forecast.end());
  }

  @Test
  void withNothingWaitingTheRunningOnesEnd() {
    assertEquals(in(8), Forecast.of(NOW, 3, List.of(minutes(8), minutes(3)), List.of()).end());
  }
}
