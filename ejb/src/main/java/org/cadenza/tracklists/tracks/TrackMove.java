package org.cadenza.tracklists.tracks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A track on its way to another place of its set.
 *
 * @param length null if that is not known
 * @param delay after the beginning of the track that it is played with; likewise
 */
record TrackMove(Track track, Long length, Long delay) {

  /**
   * All tracks of an order, one of them elsewhere; places are from 0.
   *
   * @param audio how long the audio is; null if that is not known
   */
  static List<Track> of(TrackOrder order, int from, int to, SetTime audio) {
    List<TrackMove> moves = new ArrayList<>();
    SetTime main = null;
    for (int i = 0; i < order.size(); i++) {
      Track track = order.tracks().get(i);
      SetTime length = order.length(i, audio);
      moves.add(new TrackMove(track, length == null ? null : length.ticks(), since(track, main)));
      main = track.isPlayedWith() && i > 0 ? main : track.start();
    }
    int first = Math.min(from, to);
    int last = Math.max(from, to);
    SetTime start = order.tracks().get(first).start();
    Collections.rotate(moves.subList(first, last + 1), from < to ? -1 : 1);
    return placed(moves, first, last, start);
  }

  private static Long since(Track track, SetTime main) {
    return track.start() == null || main == null ? null : track.start().ticks() - main.ticks();
  }

  /** One after the other from a start on, but for those that are played with another. */
  private static List<Track> placed(List<TrackMove> moves, int first, int last, SetTime from) {
    List<Track> tracks = new ArrayList<>();
    SetTime start = from;
    SetTime main = null;
    for (int i = 0; i < moves.size(); i++) {
      TrackMove move = moves.get(i);
      boolean isWith = move.track.isPlayedWith() && i > 0;
      Track track = move.track;
      if (i >= first && i <= last) {
        track = move.at(isWith ? later(main, move.delay) : start);
        start = isWith ? start : later(start, move.length);
      }
      main = isWith ? main : track.start();
      tracks.add(track);
    }
    return tracks;
  }

  private Track at(SetTime start) {
    return track.at(start, track.end() == null ? null : later(start, length));
  }

  private static SetTime later(SetTime time, Long ticks) {
    return time == null || ticks == null ? null : new SetTime(Math.max(0, time.ticks() + ticks));
  }
}
