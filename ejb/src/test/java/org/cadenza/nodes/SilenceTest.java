package org.cadenza.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SilenceTest {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private final Silence silence = new Silence(LONGEST, Duration.ofSeconds(20));

  /** A monotonic clock may begin anywhere, and run over. */
  private long now = Long.MAX_VALUE - 1;

  private Map<String, Long> look(long seconds, Map<String, Long> beats) {
    now += Duration.ofSeconds(seconds).toNanos();
    return silence.look(beats, now);
  }

  @Test
  void whoeverCountsOnLives() {
    for (long beat = 0; beat < 100; beat++) {
      assertEquals(Map.of(), look(5, Map.of("other/1", beat)));
    }
  }

  @Test
  void whoeverStopsCountingIsGoneAfterAMinuteOfOurs() {
    for (int looks = 0; looks <= 12; looks++) {
      assertEquals(Map.of(), look(5, Map.of("other/1", 7L, "third/1", (long) looks)));
    }
    assertEquals(Map.of("other/1", 7L), look(5, Map.of("other/1", 7L, "third/1", 99L)));
  }

  @Test
  void timeInWhichNobodyCouldLookDoesNotCount() {
    look(5, Map.of("other/1", 7L));
    assertEquals(Map.of(), look(600, Map.of("other/1", 7L)));
    for (int looks = 0; looks < 12; looks++) {
      assertEquals(Map.of(), look(5, Map.of("other/1", 7L)));
    }
    assertEquals(Map.of("other/1", 7L), look(5, Map.of("other/1", 7L)));
  }

  @Test
  void whoeverComesBackBeginsAnew() {
    look(5, Map.of("other/1", 7L));
    look(5, Map.of());
    for (int looks = 0; looks <= 12; looks++) {
      assertEquals(Map.of(), look(5, Map.of("other/1", 7L)));
    }
  }
}
