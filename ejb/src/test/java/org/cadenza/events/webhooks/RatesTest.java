package org.cadenza.events.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class RatesTest {

  @Test
  void withoutAnythingRecordedThereIsNoRate() {
    assertNull(Rates.percent(0, 0));
    assertNull(Rates.mean(0, 0));
  }

  @Test
  void percentHasOneDecimal() {
    assertEquals(66.7, Rates.percent(2, 3));
    assertEquals(33.3, Rates.percent(1, 3));
    assertEquals(0.0, Rates.percent(0, 3));
    assertEquals(100.0, Rates.percent(3, 3));
  }

  @Test
  void theMeanIsRounded() {
    assertEquals(3, Rates.mean(5, 2));
    assertEquals(2, Rates.mean(9, 4));
    assertEquals(0, Rates.mean(0, 4));
  }
}
