package org.cadenza.tracklists.tracks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.cadenza.tracklists.tracks.OrderChanges.Change;
import org.cadenza.tracklists.tracks.OrderChanges.Place;
import org.junit.jupiter.api.Test;

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

  private static String changes(String before, String after) {
    return changes(order(before), order(after));
  }

  @Test
  void whatIsTheSameIsNoChange() {
    assertEquals("", changes("abc", "abc"));
    assertEquals("", changes("", ""));
    assertEquals("", changes("aab", "aab"));
  }

  @Test
  void whoMakesRoomHasNotMoved() {
    assertEquals("+x2", changes("abcd", "axbcd"));
    assertEquals("-a1", changes("abcd", "bcd"));
    assertEquals("+x1 +y6", changes("abcd", "xabcdy"));
    assertEquals("+a1 +b2", changes("", "ab"));
    assertEquals("-a1 -b2", changes("ab", ""));
  }

  @Test
  void whoStandsBeforeOrBehindOthersThanBeforeHasMoved() {
    assertEquals(">d4:1", changes("abcd", "dabc"));
    assertEquals(">a1:4", changes("abcd", "bcda"));
  }

  @Test
  void aNewNameInAnOldPlaceIsAChange() {
    assertEquals("~bx2", changes("abc", "axc"));
    assertEquals("~ax1", changes("abc", "xbc"));
    assertEquals("+y1 ~bx3", changes("abc", "yaxc"));
  }

  @Test
  void oneOfSeveralThatNobodyKnewIsTheOneThatIsKnownNow() {
    assertEquals("~?x1", changes("???", "x??"));
    assertEquals("~?x2", changes("???", "?x?"));
    assertEquals("+x1", changes("???", "x???"));
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
