package org.cadenza.transfers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderReadingTest {

  private static final Clock CLOCK = Clock.fixed(TransferBench.NOW, ZoneOffset.UTC);

  @Test
  void aContentRangeIsReadWithAndWithoutTotal() {
    assertEquals(Optional.of(new ContentRange(5, 9, 10)), ContentRange.parse("bytes 5-9/10"));
    assertEquals(Optional.of(new ContentRange(0, 0, -1)), ContentRange.parse("bytes 0-0/*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "bytes */10", "bytes 9-5/10", "bytes 5-10/10", "lines 1-2/3", "bytes -1-2/3"})
  void aContentRangeThatMakesNoSenseIsNone(String value) {
    assertTrue(ContentRange.parse(value).isEmpty());
  }

  @Test
  void retryAfterIsSecondsOrADate() {
    assertEquals(Optional.of(Duration.ofSeconds(90)), RetryAfter.parse(" 90 ", CLOCK));
    assertEquals(
        Optional.of(Duration.ofMinutes(1)),
        RetryAfter.parse("Wed, 08 May 2024 12:01:00 GMT", CLOCK));
    // HTTP's oldest spelling, which receivers must still read.
    assertEquals(
        Optional.of(Duration.ofMinutes(1)),
        RetryAfter.parse("Wednesday, 08-May-24 12:01:00 GMT", CLOCK));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "soon", "99999999999", "Wed, 08 May 2024 11:00:00 GMT"})
  void retryAfterThatMakesNoSenseOrIsOverIsNone(String value) {
    assertTrue(RetryAfter.parse(value, CLOCK).isEmpty());
  }

  @Test
  void aWeakEtagIsNoConditionForAContinuation() {
    assertEquals(Optional.of("\"a\""), new Validator("\"a\"", "yesterday").ifRange());
    assertEquals(Optional.of("yesterday"), new Validator("W/\"a\"", "yesterday").ifRange());
    assertEquals(Optional.empty(), new Validator("W/\"a\"", "").ifRange());
  }

  @Test
  void waitsGrowByTheFactorUpToTheLimitAndAreSpreadByChance() {
    RetryPolicy policy = new RetryPolicy(9, Duration.ofSeconds(2), 3, Duration.ofSeconds(60), 0.5);
    assertEquals(Duration.ofSeconds(1), policy.delay(1, Optional.empty(), 0));
    assertEquals(Duration.ofSeconds(2), policy.delay(1, Optional.empty(), 0.5));
    assertEquals(Duration.ofSeconds(18), policy.delay(3, Optional.empty(), 0.5));
    assertEquals(Duration.ofSeconds(60), policy.delay(9, Optional.empty(), 0.99));
    assertEquals(Duration.ofSeconds(60), policy.delay(900, Optional.empty(), 0.5));
  }

  @Test
  void aRetryPolicyWithoutSenseIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new RetryPolicy(-1, Duration.ZERO, 1, Duration.ZERO, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new RetryPolicy(1, Duration.ZERO, Double.NaN, Duration.ZERO, 0));
  }
}
