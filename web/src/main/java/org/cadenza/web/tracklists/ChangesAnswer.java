package org.cadenza.web.tracklists;

import java.util.List;
import org.cadenza.tracklists.tracks.OrderChanges;

/**
 * What has become of a list's tracks from one version to another.
 *
 * @param moved those that are before or behind others than they were
 * @param changed those of which anything else is not what it was
 */
record ChangesAnswer(
    int fromVersion,
    int toVersion,
    List<TrackAnswer> added,
    List<TrackAnswer> removed,
    List<Change> moved,
    List<Change> changed) {

  record Change(TrackAnswer before, TrackAnswer after) {

    static Change of(OrderChanges.Change change) {
      return new Change(track(change.before()), track(change.after()));
    }
  }

  static ChangesAnswer of(int from, int to, OrderChanges changes) {
    return new ChangesAnswer(
        from,
        to,
        changes.added().stream().map(ChangesAnswer::track).toList(),
        changes.removed().stream().map(ChangesAnswer::track).toList(),
        changes.moved().stream().map(Change::of).toList(),
        changes.changed().stream().map(Change::of).toList());
  }

  private static TrackAnswer track(OrderChanges.Place place) {
    return TrackAnswer.of(place.position(), place.track());
  }
}
