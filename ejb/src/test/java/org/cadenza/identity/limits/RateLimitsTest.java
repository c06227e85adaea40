package org.cadenza.identity.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final Clock clock = Clock.fixed(Instant.ofEpochSecond(1000), ZoneOffset.UTC);
  private final RateLimits limits = new RateLimits(nanos::get, clock);

  @Test
  void exactlySoManyAreAllowedInAWindow() {
    for (int left = 2; left >= 0; left--) {
      RateLimits.Standing standing = limits.take("p", "s", 3, MINUTE);
      assertTrue(standing.allowed());
      assertEquals(left, standing.remaining());
      assertEquals(1060, standing.resetAt());
    }
    assertFalse(limits.take("p", "s", 3, MINUTE).allowed());
    assertEquals(60, limits.take("p", "s", 3, MINUTE).secondsLeft());
  }

  @Test
  void aNewWindowBeginsWhenTheOldOneEnds() {
    limits.take("p", "s", 1, MINUTE);
    nanos.addAndGet(MINUTE.toNanos() - 1);
    assertFalse(limits.take("p", "s", 1, MINUTE).allowed());
    nanos.addAndGet(1);
    assertTrue(limits.take("p", "s", 1, MINUTE).allowed());
  }

  @Test
  void subjectsAndPoliciesDoNotTouchEachOther() {
    limits.take("p", "s", 1, MINUTE);
    assertTrue(limits.take("p", "other", 1, MINUTE).allowed());
    assertTrue(limits.take("q", "s", 1, MINUTE).allowed());
  }
}
