package org.cadenza.concerts.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void unitsAreDecimalWithOneDecimal() {
    assertEquals(new BigDecimal("1.3"), Figures.gigabytes(1_250_000_000L));
    assertEquals(new BigDecimal("0.0"), Figures.gigabytes(0));
    assertEquals(new BigDecimal("8.0"), Figures.megabits(1_000_000, 1000));
    assertEquals(new BigDecimal("66.7"), Figures.percent(2, 3));
  }

  @Test
  void ofNothingNothingIsKnown() {
    assertNull(Figures.megabits(0, 1000));
    assertNull(Figures.megabits(1000, 0));
    assertNull(Figures.percent(0, 0));
  }
}
