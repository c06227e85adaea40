package org.cadenza.events.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

  private static final RetrySchedule SCHEDULE = RetrySchedule.withRetries(9, Duration.ofSeconds(5));

  @ParameterizedTest
  @CsvSource({"1,5", "2,20", "3,80", "4,320", "5,1280", "6,5120", "7,20480", "8,81920", "9,86400"})
  void waitsGrowFromSecondsToADay(int tries, long seconds) {
    assertEquals(Optional.of(Duration.ofSeconds(seconds)), delay(tries, null, 0.5));
  }

  @ParameterizedTest
  @CsvSource({"0.0,4000", "0.25,4500", "0.5,5000", "0.75,5500"})
  void waitIsSpreadByAFifthEitherWay(double random, long millis) {
    assertEquals(Optional.of(Duration.ofMillis(millis)), delay(1, null, random));
  }

  @Test
  void noWaitExceedsADay() {
    assertEquals(Optional.of(Duration.ofDays(1)), delay(9, null, 0.99));
    assertEquals(Optional.of(Duration.ofDays(1)), delay(1, Duration.ofDays(365), 0.0));
  }

  @Test
  void noTryIsLeftAfterTheLastRetry() {
    assertEquals(Optional.empty(), delay(10, Duration.ofSeconds(1), 0.5));
    assertEquals(
        Optional.empty(),
        RetrySchedule.withRetries(0, Duration.ofSeconds(5)).nextDelay(1, null, sequence(0.5)));
  }

  @Test
  void receiversWishIsNeverUndercut() {
    assertEquals(Optional.of(Duration.ofSeconds(100)), delay(1, Duration.ofSeconds(100), 0.0));
    assertTrue(
        delay(1, Duration.ofSeconds(100), 0.9).orElseThrow().compareTo(Duration.ofSeconds(100))
            > 0);
  }

  @Test
  void shortWishDoesNotShortenTheBackoff() {
    assertEquals(Optional.of(Duration.ofSeconds(80)), delay(3, Duration.ofSeconds(1), 0.5));
  }

  @Test
  void manyTriesDoNotOverflow() {
    RetrySchedule patient = RetrySchedule.withRetries(Integer.MAX_VALUE, Duration.ofSeconds(5));

    assertEquals(
        Optional.of(Duration.ofDays(1)), patient.nextDelay(1_000_000, null, sequence(0.5)));
  }

  @Test
  void triesAreCountedFromOne() {
    assertThrows(IllegalArgumentException.class, () -> delay(0, null, 0.5));
  }

  private static Optional<Duration> delay(int tries, Duration retryAfter, double random) {
    return SCHEDULE.nextDelay(tries, retryAfter, sequence(random));
  }

  /** A source that always gives the same fraction. */
  private static RandomGenerator sequence(double fraction) {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        return 0;
      }

      @Override
      public double nextDouble() {
        return fraction;
      }
    };
  }
}
