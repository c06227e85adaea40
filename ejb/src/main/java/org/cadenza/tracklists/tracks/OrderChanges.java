package org.cadenza.tracklists.tracks;

import java.util.ArrayList;
import java.util.List;

/**
 * What has become of the tracks of a list from one version to a later one. A track is the same if
 * it is called the same, or else if it begins at the same time or stands behind the same one.
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

  /** From an earlier order to a later one. */
  public static OrderChanges between(TrackOrder before, TrackOrder after) {
    int[] earlier = TrackPairs.between(before, after);
    boolean[] isKept = new boolean[before.size()];
    boolean[] isInPlace = inPlace(earlier);
    List<Place> added = new ArrayList<>();
    List<Change> moved = new ArrayList<>();
    List<Change> changed = new ArrayList<>();
    for (int i = 0; i < earlier.length; i++) {
      Place now = Place.of(after, i);
      if (earlier[i] == TrackPairs.NONE) {
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

  /** Those of the longest row that is in its old order: all others have moved past these. */
  private static boolean[] inPlace(int[] earlier) {
    int[] length = new int[earlier.length];
    int[] previous = new int[earlier.length];
    int last = TrackPairs.NONE;
    for (int i = 0; i < earlier.length; i++) {
      previous[i] = TrackPairs.NONE;
      if (earlier[i] == TrackPairs.NONE) {
        continue;
      }
      length[i] = 1;
      for (int j = 0; j < i; j++) {
        if (earlier[j] != TrackPairs.NONE && earlier[j] < earlier[i] && length[j] >= length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      last = last == TrackPairs.NONE || length[i] > length[last] ? i : last;
    }
    boolean[] isInPlace = new boolean[earlier.length];
    for (int i = last; i != TrackPairs.NONE; i = previous[i]) {
      isInPlace[i] = true;
    }
    return isInPlace;
  }
}
