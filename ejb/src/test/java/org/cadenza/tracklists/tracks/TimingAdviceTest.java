package org.cadenza.tracklists.tracks;

import static org.cadenza.tracklists.tracks.TrackOrderTest.order;
import static org.cadenza.tracklists.tracks.TrackOrderTest.track;
import static org.cadenza.tracklists.tracks.TrackOrderTest.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimingAdviceTest {

  @Test
  void eachTrackGivesItsShare() {
    TrackOrder order = order(track("a", 0, 100), track("b", 100, 400));
    List<TimingAdvice.Suggestion> shorter = TimingAdvice.of(order, SetTime.ofMillis(360_000), null);
    assertEquals(
        List.of("reduce_by_10_seconds", "reduce_by_30_seconds"),
        shorter.stream().map(TimingAdvice.Suggestion::suggestion).toList());
    assertEquals(SetTime.ofMillis(270_000), shorter.get(1).suggestedDuration());
    assertEquals(List.of(), TimingAdvice.of(order, SetTime.ofMillis(400_000), null));
    assertEquals(
        "extend_by_100_seconds",
        TimingAdvice.of(order, SetTime.ofMillis(800_000), null).get(0).suggestion());
  }

  @Test
  void theLastTrackEndsWithTheAudio() {
    TrackOrder order = order(track("a", 0, null), track("b", 100, null));
    List<TimingAdvice.Suggestion> shorter =
        TimingAdvice.of(order, SetTime.ofMillis(360_000), SetTime.ofMillis(400_000));
    assertEquals(
        List.of("reduce_by_10_seconds", "reduce_by_30_seconds"),
        shorter.stream().map(TimingAdvice.Suggestion::suggestion).toList());
    assertEquals(SetTime.ofMillis(300_000), shorter.get(1).currentDuration());
  }

  @Test
  void whatIsPlayedWithATrackTakesNoTimeOfItsOwn() {
    TrackOrder order = order(track("a", 0, null), with("w"), track("b", 100, 400));
    assertEquals(List.of(), TimingAdvice.of(order, SetTime.ofMillis(400_000), null));
    TrackOrder untimed = order(track("a", null, null), with("w"), track("b", null, null));
    assertEquals(
        List.of(SetTime.ofMillis(300_000), SetTime.ofMillis(300_000)),
        TimingAdvice.of(untimed, SetTime.ofMillis(600_000), null).stream()
            .map(TimingAdvice.Suggestion::suggestedDuration)
            .toList());
  }

  @Test
  void tracksWithoutTimesAreSpread() {
    TrackOrder order = order(track("a", null, null), track("b", null, null));
    List<TimingAdvice.Suggestion> all = TimingAdvice.of(order, SetTime.ofMillis(600_000), null);
    assertEquals(2, all.size());
    assertEquals(SetTime.ofMillis(300_000), all.get(0).suggestedDuration());
  }
}
