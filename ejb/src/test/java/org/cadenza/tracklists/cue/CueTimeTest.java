package org.cadenza.tracklists.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CueTimeTest {

  @Test
  void aTimeIsWrittenInMinutesSecondsAndFrames() {
    assertEquals("00:00:00", CueTime.ZERO.toString());
    assertEquals("03:30:74", new CueTime((3 * 60 + 30) * 75 + 74).toString());
  }

  @Test
  void aLongTimeHasMoreDigits() {
    assertEquals("123:04:05", CueTime.of(123, 4, 5).toString());
  }

  @Test
  void secondsAndFramesCarryOver() {
    assertEquals(CueTime.of(2, 1, 5), CueTime.of(1, 60, 80));
  }

  @Test
  void nothingIsBeforeTheBeginning() {
    assertThrows(IllegalArgumentException.class, () -> new CueTime(-1));
  }
}
