package org.cadenza.upkeep.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When backups are made by themselves. */
class BackupFrequencyTest {

  @ParameterizedTest
  @CsvSource({
    "DAILY, 2024-01-15, 2024-01-15, false",
    "DAILY, 2024-01-15, 2024-01-16, true",
    "WEEKLY, 2024-01-15, 2024-01-21, false",
    "WEEKLY, 2024-01-15, 2024-01-22, true",
    "MONTHLY, 2024-01-31, 2024-02-28, false",
    "MONTHLY, 2024-01-31, 2024-02-29, true",
    "NEVER, 2020-01-01, 2024-01-01, false"
  })
  void itIsTimeAfterThePeriod(
      BackupFrequency frequency, LocalDate last, LocalDate today, boolean due) {
    assertEquals(due, frequency.isDue(last, today));
  }

  @ParameterizedTest
  @CsvSource({
    "02:00-04:00, 01:59, false",
    "02:00-04:00, 02:00, true",
    "02:00-04:00, 03:59, true",
    "02:00-04:00, 04:00, false",
    "23:00-01:00, 23:30, true",
    "23:00-01:00, 00:30, true",
    "23:00-01:00, 12:00, false",
    "00:00-00:00, 12:00, true"
  })
  void theWindowMayGoOverMidnight(String window, LocalTime time, boolean within) {
    assertEquals(within, MaintenanceWindow.parse(window).contains(time));
  }
}
