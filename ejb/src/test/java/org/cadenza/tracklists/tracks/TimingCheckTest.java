package org.cadenza.tracklists.tracks;

import static org.cadenza.tracklists.tracks.TrackOrderTest.order;
import static org.cadenza.tracklists.tracks.TrackOrderTest.track;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimingCheckTest {

  private static final SetTime HOUR = SetTime.ofMillis(3_600_000);

  @Test
  void overlapsAndGapsAreToldUnlessTheyAreAllowed() {
    TrackOrder order = order(track("a", 0, 105), track("b", 100, 150), track("c", 180, 200));
    assertEquals(
        List.of(
            "Track 1 overlaps with track 2 by 5.0 seconds",
            "Track 2 leaves a gap before track 3: 30.0 seconds"),
        new TimingCheck(HOUR, false, false).issues(order));
    assertEquals(List.of(), new TimingCheck(HOUR, true, true).issues(order));
  }

  @Test
  void whatCannotBeIsToldInAnyCase() {
    TrackOrder order =
        order(
            track("a", 200, null),
            track("b", 100, 90),
            track("c", null, null),
            track("d", 4000, 4100));
    assertEquals(
        List.of(
            "Track 1 begins after track 2",
            "Track 2 ends before it begins",
            "Track 3 has no start",
            "Track 4 begins beyond the end of the audio",
            "Track 4 ends beyond the end of the audio"),
        new TimingCheck(HOUR, true, true).issues(order));
  }

  @Test
  void tracksThatAreNoNeighboursAreComparedToo() {
    TrackOrder order =
        order(
            track("a", 60, 600), track("b", null, null), track("c", 30, 31), track("d", 480, 480));
    assertEquals(
        List.of(
            "Track 2 has no start",
            "Track 1 begins after track 3",
            "Track 1 overlaps with track 4 by 120.0 seconds",
            "Track 4 ends when it begins"),
        new TimingCheck(HOUR, false, false).issues(order));
  }

  @Test
  void whoBeginsWhenTheAudioIsOverCannotBeHeard() {
    assertEquals(
        List.of("Track 1 begins beyond the end of the audio"),
        new TimingCheck(HOUR, true, true).issues(order(track("a", 3600, null))));
  }

  @Test
  void lessThanAFrameIsNothing() {
    Track early = track("a", 0, 100).at(SetTime.ZERO, new SetTime(300_039));
    assertEquals(
        List.of(), new TimingCheck(HOUR, false, false).issues(order(early, track("b", 100, 200))));
    Track late = track("a", 0, 100).at(SetTime.ZERO, new SetTime(300_040));
    assertEquals(
        List.of("Track 1 overlaps with track 2 by 0.013 seconds"),
        new TimingCheck(HOUR, false, false).issues(order(late, track("b", 100, 200))));
  }
}
