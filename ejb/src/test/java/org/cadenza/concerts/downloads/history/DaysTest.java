package org.cadenza.concerts.downloads.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days made up of as few sums as possible. */
class DaysTest {

  private static Set<LocalDate> covered(Days days) {
    Set<LocalDate> covered = new HashSet<>();
    for (Days.Piece piece : days.pieces()) {
      for (LocalDate start = piece.from();
          start.isBefore(piece.until());
          start = piece.grain() == Grain.MONTH ? start.plusMonths(1) : start.plusDays(1)) {
        LocalDate end = piece.grain() == Grain.MONTH ? start.plusMonths(1) : start.plusDays(1);
        for (LocalDate day = start; day.isBefore(end); day = day.plusDays(1)) {
          assertTrue(covered.add(day), day + " twice");
        }
      }
    }
    return covered;
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01, 2025-01-01, 1",
    "2024-01-31, 2024-03-02, 3",
    "2024-01-10, 2024-01-20, 1",
    "2024-01-10, 2024-02-20, 1",
    "2023-02-27, 2024-02-27, 3",
    "2024-02-01, 2024-03-01, 1",
    "2024-02-01, 2024-03-05, 2",
    "2023-12-31, 2024-02-01, 2"
  })
  void everyDayIsInExactlyOneSum(LocalDate from, LocalDate until, int pieces) {
    Days days = new Days(from, until);
    Set<LocalDate> wanted = new HashSet<>(from.datesUntil(until).toList());
    assertEquals(wanted, covered(days));
    assertEquals(pieces, days.pieces().size());
  }

  @Test
  void allDaysAreOneSum() {
    assertEquals(List.of(Grain.EVER), Days.EVER.pieces().stream().map(Days.Piece::grain).toList());
    assertNull(Days.EVER.before());
  }

  @Test
  void theLastDaysEndWithTodayAndAreAsManyAsThoseBefore() {
    Days week = Days.last(7, LocalDate.of(2024, 3, 3));
    assertEquals(new Days(LocalDate.of(2024, 2, 26), LocalDate.of(2024, 3, 4)), week);
    assertEquals(new Days(LocalDate.of(2024, 2, 19), LocalDate.of(2024, 2, 26)), week.before());
  }
}
