package org.cadenza.tracklists.tracks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What has become of the tracks of a list from one version to a later one. A track is the same if
 * it is called the same, or else if it stands behind the same one.
 *
 * @param added as they are now
 * @param removed as they were
 * @param moved those that are before or behind others than they were; not those that only make room
 * @param changed those of which anything but the position is not what it was
 */
public record OrderChanges(
    List<Place> added, List<Place> removed, List<Change> moved, List<Change> changed) {

  /** A track and its position, from 1 on. */
  public record Place(int position, Track track) {

    private static Place of(TrackOrder order, int index) {
      return new Place(index + 1, order.tracks().get(index));
    }
  }

  /** A track as it was and as it is. */
  public record Change(Place before, Place after) {

    private boolean isOfMoreThanItsPlace() {
      return !before.track().equals(after.track());
    }
  }

  private record Name(String artist, String title) {

    static Name of(Track track) {
      return new Name(track.artist(), track.fullTitle());
    }
  }

  private static final int NONE = -1;

  /** From an earlier order to a later one. */
  public static OrderChanges between(TrackOrder before, TrackOrder after) {
    int[] earlier = earlier(before, after);
    boolean[] isKept = new boolean[before.size()];
    boolean[] isInPlace = inPlace(earlier);
    List<Place> added = new ArrayList<>();
    List<Change> moved = new ArrayList<>();
    List<Change> changed = new ArrayList<>();
    for (int i = 0; i < earlier.length; i++) {
      Place now = Place.of(after, i);
      if (earlier[i] == NONE) {
        added.add(now);
        continue;
      }
      isKept[earlier[i]] = true;
      Change change = new Change(Place.of(before, earlier[i]), now);
      if (!isInPlace[i]) {
        moved.add(change);
      }
      if (change.isOfMoreThanItsPlace()) {
        changed.add(change);
      }
    }
    List<Place> removed = new ArrayList<>();
    for (int i = 0; i < isKept.length; i++) {
      if (!isKept[i]) {
        removed.add(Place.of(before, i));
      }
    }
    return new OrderChanges(added, removed, moved, changed);
  }

  /** For each track the index that it had; -1 for a new one. */
  private static int[] earlier(TrackOrder before, TrackOrder after) {
    List<Name> old = before.tracks().stream().map(Name::of).toList();
    List<Name> now = after.tracks().stream().map(Name::of).toList();
    int[] earlier = inSameOrder(old, now);
    boolean[] isTaken = new boolean[old.size() + 1];
    Arrays.stream(earlier).filter(index -> index != NONE).forEach(index -> isTaken[index] = true);
    Map<Name, Deque<Integer>> left = new HashMap<>();
    for (int i = 0; i < old.size(); i++) {
      if (!isTaken[i]) {
        left.computeIfAbsent(old.get(i), any -> new ArrayDeque<>()).add(i);
      }
    }
    for (int i = 0; i < earlier.length; i++) {
      Deque<Integer> same = left.get(now.get(i));
      if (earlier[i] == NONE && same != null && !same.isEmpty()) {
        earlier[i] = same.poll();
        isTaken[earlier[i]] = true;
      }
    }
    for (int i = 0; i < earlier.length; i++) {
      int next = i == 0 ? 0 : earlier[i - 1] + 1;
      boolean isBehindKnown = i == 0 || earlier[i - 1] != NONE;
      if (earlier[i] == NONE && isBehindKnown && next < old.size() && !isTaken[next]) {
        earlier[i] = next;
        isTaken[next] = true;
      }
    }
    return earlier;
  }

  /** Pairs as many of the same name as there are one after the other in both. */
  private static int[] inSameOrder(List<Name> old, List<Name> now) {
    int[][] most = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        most[i][j] =
            old.get(i).equals(now.get(j))
                ? most[i + 1][j + 1] + 1
                : Math.max(most[i + 1][j], most[i][j + 1]);
      }
    }
    int[] earlier = new int[now.size()];
    Arrays.fill(earlier, NONE);
    int i = 0;
    int j = 0;
    while (i < old.size() && j < now.size()) {
      if (old.get(i).equals(now.get(j))) {
        earlier[j++] = i++;
      } else if (most[i + 1][j] >= most[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return earlier;
  }

  /** Those of the longest row that is in its old order: all others have moved past these. */
  private static boolean[] inPlace(int[] earlier) {
    int[] length = new int[earlier.length];
    int[] previous = new int[earlier.length];
    int last = NONE;
    for (int i = 0; i < earlier.length; i++) {
      previous[i] = NONE;
      if (earlier[i] == NONE) {
        continue;
      }
      length[i] = 1;
      for (int j = 0; j < i; j++) {
        if (earlier[j] != NONE && earlier[j] < earlier[i] && length[j] >= length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      last = last == NONE || length[i] > length[last] ? i : last;
    }
    boolean[] isInPlace = new boolean[earlier.length];
    for (int i = last; i != NONE; i = previous[i]) {
      isInPlace[i] = true;
    }
    return isInPlace;
  }
}
