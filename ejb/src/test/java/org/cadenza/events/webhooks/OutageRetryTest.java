package org.cadenza.events.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutageRetryTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = START;
  private boolean stopping;

  private final OutageRetry retry =
      new OutageRetry(LIMIT, this::nanos, () -> stopping, this::passTime);

  @Test
  void aWriteThatSucceedsIsDoneOnce() {
    assertEquals("written", retry.until(() -> whenBackAfter(Duration.ZERO)));
    assertEquals(List.of(), pauses);
  }

  @Test
  void anOutageOfHalfAMinuteLosesNothing() {
    assertEquals("written", retry.until(() -> whenBackAfter(Duration.ofSeconds(30))));
  }

  @Test
  void thePausesGrowButStayShort() {
    assertEquals("written", retry.until(() -> whenBackAfter(Duration.ofSeconds(40))));
    assertEquals(
        List.of(1, 2, 4, 8, 10, 10, 10), pauses.stream().map(p -> (int) p.toSeconds()).toList());
  }

  @Test
  void anOutageWithoutEndIsToldWhenTheTimeIsUp() {
    Exception told =
        assertThrows(
            IllegalStateException.class,
            () -> retry.until(() -> whenBackAfter(Duration.ofDays(1))));
    assertEquals("away", told.getMessage());
    Duration spent = Duration.between(START, now);
    assertTrue(spent.compareTo(LIMIT) <= 0, () -> "gave up after " + spent);
    assertTrue(spent.compareTo(LIMIT.minusSeconds(10)) >= 0, () -> "gave up after " + spent);
  }

  @Test
  void aStoppingServerDoesNotWait() {
    stopping = true;
    assertThrows(
        IllegalStateException.class, () -> retry.until(() -> whenBackAfter(Duration.ofSeconds(1))));
    assertEquals(List.of(), pauses);
  }

  private String whenBackAfter(Duration outage) {
    if (now.isBefore(START.plus(outage))) {
      throw new IllegalStateException("away");
    }
    return "written";
  }

  private long nanos() {
    return Duration.between(START, now).toNanos();
  }

  private void passTime(Duration length) {
    pauses.add(length);
    now = now.plus(length);
  }
}
