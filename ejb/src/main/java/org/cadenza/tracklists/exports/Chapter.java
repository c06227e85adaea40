package org.cadenza.tracklists.exports;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.Track;

/**
 * A part of a set that one can go to.
 *
 * @param position of its track, from 1
 * @param name with the names of what is played with it: {@code A - Strobe w/ Moby - Porcelain}
 * @param end the first moment after it; null if that is not known
 */
record Chapter(int position, String name, SetTime start, SetTime end) {

  /**
   * Of all tracks, but for those that are played with another; each ends as it says itself, else
   * where the next one begins. A problem if a track has no start.
   */
  static List<Chapter> of(Mix mix) {
    mix.mustHaveStarts();
    List<Chapter> chapters = new ArrayList<>();
    SetTime next = mix.length();
    StringBuilder others = new StringBuilder();
    for (int i = mix.tracks().size() - 1; i >= 0; i--) {
      Track track = mix.tracks().get(i);
      if (track.isPlayedWith() && i > 0) {
        others.insert(0, " w/ " + track.name());
        continue;
      }
      SetTime end = track.end() == null ? next : track.end();
      chapters.add(0, new Chapter(i + 1, track.name() + others, track.start(), end));
      next = track.start();
      others.setLength(0);
    }
    return chapters;
  }

  /** Whether it is known when it ends, and that is after its beginning. */
  boolean hasLength() {
    return end != null && end.compareTo(start) > 0;
  }

  /** A problem that names its track if it has no end, or no length. */
  void mustHaveLength() {
    if (end == null) {
      throw Problem.refused(
          "tracks", "Track " + position + " has no end, and the audio's length is not known");
    } else if (!hasLength()) {
      throw Problem.refused("tracks", "Track " + position + " ends where it begins or before");
    }
  }
}
