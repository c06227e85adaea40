package org.cadenza.tracklists.tracks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.cadenza.tracklists.tracks.OrderChanges.Change;
import org.cadenza.tracklists.tracks.OrderChanges.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderChangesTest {

  private static TrackOrder order(String titles) {
    return new TrackOrder(
        Stream.of(titles.split(""))
            .filter(title -> !title.isEmpty())
            .map(OrderChangesTest::track)
            .toList());
  }

  private static Track track(String title) {
    return new Track("A", title, null, null, null, null, null, null, true, null, null);
  }

  /** Such as {@code +b2 -c3 >d4:1 ~e5}. */
  private static String changes(TrackOrder before, TrackOrder after) {
    OrderChanges changes = OrderChanges.between(before, after);
    StringBuilder told = new StringBuilder();
    for (Place each : changes.added()) {
      told.append(" +").append(each.track().title()).append(each.position());
    }
    for (Place each : changes.removed()) {
      told.append(" -").append(each.track().title()).append(each.position());
    }
    for (Change each : changes.moved()) {
      told.append(" >").append(each.after().track().title());
      told.append(each.before().position()).append(':').append(each.after().position());
    }
    for (Change each : changes.changed()) {
      told.append(" ~").append(each.before().track().title());
      told.append(each.after().track().title()).append(each.after().position());
    }
    return told.toString().strip();
  }

  @ParameterizedTest
  @CsvSource({
    // What is the same is no change.
    "abc, abc, ''",
    "'', '', ''",
    "aab, aab, ''",
    // Who makes room has not moved.
    "abcd, axbcd, +x2",
    "abcd, bcd, -a1",
    "abcd, xabcdy, +x1 +y6",
    "'', ab, +a1 +b2",
    "ab, '', -a1 -b2",
    // Who stands before or behind others than before has.
    "abcd, dabc, >d4:1",
    "abcd, bcda, >a1:4",
    // A new name in an old place is a change.
    "abc, axc, ~bx2",
    "abc, xbc, ~ax1",
    "abc, yaxc, +y1 ~bx3",
    // Of several that nobody knew, one is known now.
    "???, x??, ~?x1",
    "???, ?x?, ~?x2",
    "???, x???, +x1"
  })
  void whatHasChangedIsToldInTheFewestWords(String before, String after, String told) {
    assertEquals(told, changes(order(before), order(after)));
  }

  @Test
  void whoBeginsWhenAnotherOneDidIsThatOneUnderAnotherName() {
    TrackOrder before =
        new TrackOrder(
            List.of(
                track("a").at(SetTime.ZERO, null), track("b").at(SetTime.ofMillis(1000), null)));
    TrackOrder after = before.replace(2, track("x").at(SetTime.ofMillis(1000), null)).remove(1);
    assertEquals("-a1 ~bx1", changes(before, after));
  }

  @Test
  void otherTimesAreAChange() {
    TrackOrder before = order("ab");
    TrackOrder after = before.replace(2, track("b").at(SetTime.ofMillis(1000), null));
    OrderChanges changes = OrderChanges.between(before, after);
    assertEquals(
        List.of(new Change(new Place(2, track("b")), new Place(2, after.at(2)))),
        changes.changed());
    assertEquals(List.of(), changes.moved());
  }
}
