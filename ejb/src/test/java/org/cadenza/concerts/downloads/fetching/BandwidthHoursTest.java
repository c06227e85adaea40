package org.cadenza.concerts.downloads.fetching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandwidthHoursTest {

  private static long at(String hours, String instant) {
    return BandwidthHours.parse("0", hours, "Europe/Berlin").at(Instant.parse(instant));
  }

  @Test
  void aMegabitIsAMillionBits() {
    assertEquals(125_000, BandwidthHours.parse("1", "", "").at(Instant.EPOCH));
    assertEquals(187_500, BandwidthHours.parse("1.5", "", "").at(Instant.EPOCH));
    assertEquals(0, BandwidthHours.parse("0", "", "").at(Instant.EPOCH));
  }

  @ParameterizedTest
  @CsvSource({
    // Winter: one hour ahead of UTC.
    "2026-01-15T06:59:59Z, 0",
    "2026-01-15T07:00:00Z, 250000",
    "2026-01-15T21:59:59Z, 250000",
    "2026-01-15T22:00:00Z, 0",
    // Summer: two hours ahead.
    "2026-07-15T05:59:59Z, 0",
    "2026-07-15T06:00:00Z, 250000",
    "2026-07-15T21:00:00Z, 0",
    // The days on which the clock is changed.
    "2026-03-29T05:59:59Z, 0",
    "2026-03-29T06:00:00Z, 250000",
    "2026-10-25T06:59:59Z, 0",
    "2026-10-25T07:00:00Z, 250000"
  })
  void theHoursAreThoseOfTheClockOfThePlace(String instant, long bytes) {
    assertEquals(bytes, at("08:00-23:00=2", instant));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-15T21:00:00Z, 125000",
    "2026-01-15T23:30:00Z, 125000",
    "2026-01-15T04:59:59Z, 125000",
    "2026-01-15T05:00:00Z, 0"
  })
  void hoursMayGoOverMidnight(String instant, long bytes) {
    assertEquals(bytes, at("22:00-06:00=1", instant));
  }

  @Test
  void theFirstHoursThatFitCount() {
    String hours = "12:00-13:00=0; 08:00-24:00=1";
    assertEquals(0, at(hours, "2026-01-15T11:30:00Z"));
    assertEquals(125_000, at(hours, "2026-01-15T22:59:59Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"8-23=20", "08:00-23:00", "08:00-08:00=1", "25:00-26:00=1", "08:00-09:00=-1", ";"})
  void hoursThatCannotBeReadAreRefused(String hours) {
    assertThrows(IllegalArgumentException.class, () -> at(hours, "2026-01-15T00:00:00Z"));
  }
}
