package org.cadenza.web.tracklists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.tracks.Track;
import org.cadenza.tracklists.tracks.TrackOrder;

/** Tracks that a request names together. */
public final class Entered {

  private Entered() {}

  /** A value that a request must have. */
  public static <T> T required(String field, T value) {
    if (value == null) {
      throw Problem.invalid(field, "is required");
    }
    return value;
  }

  /** A whole list: positions, where they are given, are 1, 2, 3 … in any order. */
  public static TrackOrder order(String field, List<TrackRequest> requests) {
    Track[] tracks = new Track[requests.size()];
    for (int i = 0; i < requests.size(); i++) {
      TrackRequest request = requests.get(i);
      int position = request.position() == null ? i + 1 : request.position();
      if (position < 1 || position > tracks.length || tracks[position - 1] != null) {
        throw Problem.invalid(
            field + "[" + i + "].position", "must be one of 1 to " + tracks.length + ", each once");
      }
      tracks[position - 1] = request.track(field + "[" + i + "].");
    }
    return new TrackOrder(List.of(tracks));
  }

  /** Some of a list, each with what is to be changed of it. */
  static Map<Integer, Track> over(TrackOrder order, List<TrackRequest> requests) {
    if (required("tracks", requests).isEmpty()) {
      throw Problem.invalid("tracks", "must name a track");
    }
    Map<Integer, Track> changed = new LinkedHashMap<>();
    for (int i = 0; i < requests.size(); i++) {
      Integer position = requests.get(i).position();
      String where = "tracks[" + i + "].";
      if (position == null) {
        throw Problem.invalid(where + "position", "is required");
      } else if (position < 1 || position > order.size()) {
        throw Problem.refused(where + "position", "must be from 1 to " + order.size());
      } else if (changed.containsKey(position)) {
        throw Problem.invalid(where + "position", "stands there twice");
      }
      changed.put(position, requests.get(i).over(order.at(position), where));
    }
    return changed;
  }
}
