package org.cadenza.tracklists.tracks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cadenza.problems.Problem;
import org.junit.jupiter.api.Test;

class TrackOrderTest {

  static Track track(String title, Integer start, Integer end) {
    return new Track(
        "Artist",
        title,
        start == null ? null : SetTime.ofMillis(start * 1000L),
        end == null ? null : SetTime.ofMillis(end * 1000L),
        null,
        null,
        null,
        null,
        true,
        null,
        null);
  }

  /** One that is heard together with the one before it. */
  static Track with(String title) {
    return new Track(
        "Artist",
        title,
        SetTime.ZERO,
        null,
        null,
        null,
        null,
        Transition.PLAYED_WITH,
        true,
        null,
        null);
  }

  static TrackOrder order(Track... tracks) {
    return new TrackOrder(List.of(tracks));
  }

  private final TrackOrder three =
      order(track("a", 0, null), track("b", 100, 250), track("c", 300, 400));

  private static String text(TrackOrder order) {
    return String.join(
        " ",
        order.tracks().stream()
            .flatMap(
                t ->
                    Stream.of(
                        t.title()
                            + (t.start() == null ? "?" : t.start().millis() / 1000)
                            + "-"
                            + (t.end() == null ? "" : t.end().millis() / 1000)))
            .toList());
  }

  @Test
  void addingShiftsPositionsAndNoTimes() {
    assertEquals("a0- x50- b100-250 c300-400", text(three.insert(2, track("x", 50, null))));
    assertEquals("a0- b100-250 c300-400 x400-", text(three.insert(4, track("x", 400, null))));
    assertThrows(Problem.class, () -> three.insert(5, track("x", 0, null)));
    assertThrows(Problem.class, () -> three.insert(0, track("x", 0, null)));
  }

  @Test
  void removingClosesUp() {
    assertEquals("a0- c300-400", text(three.remove(2)));
    assertThrows(Problem.class, () -> three.remove(4));
  }

  @Test
  void aTrackTakesItsLengthAlong() {
    // a is 100 long, b 150, c 100: there is a gap of 50 before c, which goes.
    assertEquals("c0-100 a100- b200-350", text(three.move(3, 1, null)));
    assertEquals("b0-150 a150- c300-400", text(three.move(1, 2, null)));
    assertEquals("b0-150 c150-250 a250-", text(three.move(1, 3, null)));
    assertEquals(
        text(order(track("a", 0, null))), text(order(track("a", 0, null)).move(1, 1, null)));
    assertThrows(Problem.class, () -> three.move(1, 4, null));
  }

  @Test
  void whereALengthIsNotKnownTheNextStartIsNot() {
    TrackOrder open = order(track("a", 0, 100), track("b", 100, 200), track("c", 200, null));
    assertEquals("c0- a?- b?-", text(open.move(3, 1, null)));
    assertEquals("c0- a50-150 b150-250", text(open.move(3, 1, SetTime.ofMillis(250_000))));
    TrackOrder untimed = order(track("a", null, null), track("b", null, null));
    assertEquals("b?- a?-", text(untimed.move(1, 2, null)));
  }

  @Test
  void manyAreReplacedOrNone() {
    Track other = track("x", 10, null);
    assertEquals("x10- b100-250 x10-", text(three.replace(Map.of(1, other, 3, other))));
    assertThrows(Problem.class, () -> three.replace(Map.of(1, other, 4, other)));
  }

  @Test
  void endsAreTheNextStartsAndThatOfTheAudio() {
    assertEquals("a0-100 b100-300 c300-500", text(three.withEnds(SetTime.ofMillis(500_000))));
    assertThrows(Problem.class, () -> three.endingWithin(SetTime.ofMillis(300_000)));
    // A next one that begins before is none's end.
    TrackOrder odd = order(track("a", 100, null), track("b", 50, null));
    assertEquals("a100- b50-160", text(odd.withEnds(SetTime.ofMillis(160_000))));
  }

  @Test
  void whatIsPlayedWithATrackDoesNotEndIt() {
    TrackOrder order = order(track("a", 0, null), with("w"), track("b", 100, null));
    assertEquals("a0-100 w0-100 b100-", text(order.withEnds(null)));
    assertEquals("b0- a50- w50-", text(order.move(3, 1, SetTime.ofMillis(150_000))));
    assertEquals(
        "b0-50 a50-150 w50-150", text(order.withEnds(SetTime.ofMillis(150_000)).move(3, 1, null)));
  }

  @Test
  void allAreShiftedButNoneBeforeTheBeginning() {
    assertEquals("a10- b110-260 c310-410", text(three.shift(30_000)));
    assertThrows(Problem.class, () -> three.shift(-1));
  }
}
