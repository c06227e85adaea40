package org.cadenza.tracklists.tracks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetTimeTest {

  @ParameterizedTest
  @CsvSource({
    "00:00:00, 0",
    "00:03:30, 210000",
    "01:30:00.5, 5400500",
    "00:00:00.013, 13",
    "120:00:01.250, 432001250"
  })
  void isReadAsHoursMinutesAndSeconds(String text, long millis) {
    assertEquals(Optional.of(SetTime.ofMillis(millis)), SetTime.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"0, 00:00:00", "5400500, 01:30:00.500", "359999999, 99:59:59.999"})
  void isWrittenWithMillisecondsOnlyWhereThereAreSome(long millis, String text) {
    assertEquals(text, SetTime.ofMillis(millis).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3:30", "00:60:00", "00:00:61", "-1:00:00", "00:00:00.1234", "a"})
  void isNotReadOtherwise(String text) {
    assertTrue(SetTime.parse(text).isEmpty());
  }

  @Test
  void framesAndMillisecondsAreExact() {
    for (long n = 0; n < 10_000; n++) {
      assertEquals(n, SetTime.ofFrames(n).frames());
      assertEquals(n, SetTime.ofMillis(n).millis());
      assertEquals(n, SetTime.parse(SetTime.ofMillis(n).toString()).orElseThrow().millis());
    }
  }
}
