package org.cadenza.tracklists.tracks;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
    Map<Name, Deque<Integer>> known = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      Name name = Name.of(before.tracks().get(i));
      known.computeIfAbsent(name, any -> new ArrayDeque<>()).add(i);
    }
    int[] earlier = new int[after.size()];
    boolean[] isTaken = new boolean[before.size() + 1];
    for (int i = 0; i < earlier.length; i++) {
      Deque<Integer> same = known.get(Name.of(after.tracks().get(i)));
      earlier[i] = same == null || same.isEmpty() ? NONE : same.poll();
      if (earlier[i] != NONE) {
        isTaken[earlier[i]] = true;
      }
    }
    for (int i = 0; i < earlier.length; i++) {
      int next = i == 0 ? 0 : earlier[i - 1] + 1;
      boolean isBehindKnown = i == 0 || earlier[i - 1] != NONE;
      if (earlier[i] == NONE && isBehindKnown && next < before.size() && !isTaken[next]) {
        earlier[i] = next;
        isTaken[next] = true;
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
