package org.cadenza.concerts.downloads.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Periods of which sums are kept ready. */
class SpanTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 3, 3);

  @Test
  void aPeriodUpToTodayAndTheOneBeforeItAreKept() {
    for (int length : new int[] {7, 30, 365}) {
      Days days = Days.last(length, TODAY);
      assertEquals("LAST_" + length, Span.of(days, TODAY).orElseThrow().name());
      assertEquals("BEFORE_" + length, Span.of(days.before(), TODAY).orElseThrow().name());
    }
  }

  @Test
  void otherDaysAreNotKept() {
    assertEquals(Optional.empty(), Span.of(Days.last(7, TODAY.minusDays(1)), TODAY));
    assertEquals(Optional.empty(), Span.of(Days.last(8, TODAY), TODAY));
    assertEquals(Optional.empty(), Span.of(Days.EVER, TODAY));
  }

  @Test
  void aSpanHasItsFirstAndItsLastDay() {
    assertTrue(Span.LAST_7.has(TODAY, TODAY));
    assertTrue(Span.LAST_7.has(TODAY.minusDays(6), TODAY));
    assertFalse(Span.LAST_7.has(TODAY.minusDays(7), TODAY));
    assertFalse(Span.LAST_7.has(TODAY.plusDays(1), TODAY));
    assertTrue(Span.BEFORE_7.has(TODAY.minusDays(7), TODAY));
    assertTrue(Span.BEFORE_7.has(TODAY.minusDays(13), TODAY));
    assertFalse(Span.BEFORE_7.has(TODAY.minusDays(14), TODAY));
  }
}
