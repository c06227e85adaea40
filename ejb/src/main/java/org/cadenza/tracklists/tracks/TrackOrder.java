package org.cadenza.tracklists.tracks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cadenza.problems.Problem;

/**
 * Tracks in their order, at positions from 1 on. What is done to one of them moves no other in
 * time, but for {@link #move}.
 */
public record TrackOrder(List<Track> tracks) {

  /** None yet. */
  public static final TrackOrder NONE = new TrackOrder(List.of());

  /** More than any set has. */
  public static final int MOST = 1000;

  public TrackOrder {
    tracks = List.copyOf(tracks);
    if (tracks.size() > MOST) {
      throw Problem.refused("tracks", "There are more than " + MOST);
    }
  }

  /** How many there are. */
  public int size() {
    return tracks.size();
  }

  /** The one at a position of a path. */
  public Track at(int position) {
    if (position < 1 || position > size()) {
      throw Problem.notFound("Track", position);
    }
    return tracks.get(position - 1);
  }

  /** With one more at a position; those from there on stand one further. */
  public TrackOrder insert(int position, Track track) {
    if (position < 1 || position > size() + 1) {
      throw Problem.refused("position", "must be from 1 to " + (size() + 1));
    }
    List<Track> changed = new ArrayList<>(tracks);
    changed.add(position - 1, track);
    return new TrackOrder(changed);
  }

  /** With another in its place. */
  public TrackOrder replace(int position, Track track) {
    at(position);
    List<Track> changed = new ArrayList<>(tracks);
    changed.set(position - 1, track);
    return new TrackOrder(changed);
  }

  /** With others in their places, of which each must be there. */
  public TrackOrder replace(Map<Integer, Track> others) {
    List<Track> changed = new ArrayList<>(tracks);
    others.forEach(
        (position, track) -> {
          if (position < 1 || position > size()) {
            throw Problem.refused("tracks.position", "must be from 1 to " + size());
          }
          changed.set(position - 1, track);
        });
    return new TrackOrder(changed);
  }

  /** Without one; those after it stand one nearer. */
  public TrackOrder remove(int position) {
    at(position);
    List<Track> changed = new ArrayList<>(tracks);
    changed.remove(position - 1);
    return new TrackOrder(changed);
  }

  /**
   * With one elsewhere. It takes its length along: from the first of both positions to the last,
   * tracks begin one after the other, as long as lengths are known.
   *
   * @param audio when the last one ends if it does not say so itself; may be null
   */
  public TrackOrder move(int from, int to, SetTime audio) {
    for (Map.Entry<String, Integer> end :
        Map.of("from_position", from, "to_position", to).entrySet()) {
      if (end.getValue() < 1 || end.getValue() > size()) {
        throw Problem.refused(end.getKey(), "must be from 1 to " + size());
      }
    }
    return new TrackOrder(TrackMove.of(this, from - 1, to - 1, audio));
  }

  /**
   * To its own end, else to the start of the next one; null if neither is known.
   *
   * @param audio when the last one ends if it does not say so itself; may be null
   */
  SetTime length(int index, SetTime audio) {
    Track track = tracks.get(index);
    SetTime end = end(index, audio);
    return track.start() == null || end == null ? null : end.since(track.start());
  }

  /**
   * When a track ends: as it says itself, else when the next one begins.
   *
   * @param audio when the last one ends if it does not say so itself; may be null
   */
  SetTime end(int index, SetTime audio) {
    SetTime own = tracks.get(index).end();
    if (own != null) {
      return own;
    }
    return next(index, audio);
  }

  /** When the next one begins that is not just played with it; after the last, the audio's end. */
  private SetTime next(int index, SetTime audio) {
    int next = index + 1;
    while (next < size() && tracks.get(next).isPlayedWith()) {
      next++;
    }
    return next < size() ? tracks.get(next).start() : audio;
  }

  /**
   * When all of them are over; null if that is not known.
   *
   * @param audio how long the audio is; null if that is not known
   */
  public SetTime end(SetTime audio) {
    SetTime last = tracks.isEmpty() ? null : end(size() - 1, audio);
    return last == null
        ? null
        : tracks.stream()
            .map(Track::end)
            .filter(Objects::nonNull)
            .reduce(last, (one, other) -> one.compareTo(other) >= 0 ? one : other);
  }

  /** The same as {@link #withEnds}; a problem if a track begins when the audio is over. */
  public TrackOrder endingWithin(SetTime audio) {
    for (int i = 0; i < size(); i++) {
      SetTime start = tracks.get(i).start();
      if (start != null && start.compareTo(audio) >= 0) {
        throw Problem.refused("audio_duration", "Track " + (i + 1) + " begins when it is over");
      }
    }
    return withEnds(audio);
  }

  /**
   * With an end for each track whose start is known: the next one's start, or the audio's end.
   *
   * @param audio how long the audio is; null if that is not known
   */
  public TrackOrder withEnds(SetTime audio) {
    List<Track> changed = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      Track track = tracks.get(i);
      SetTime end = next(i, audio);
      boolean fits = track.start() != null && end != null && end.compareTo(track.start()) > 0;
      changed.add(fits ? track.at(track.start(), end) : track);
    }
    return new TrackOrder(changed);
  }

  /** All of them later by a length, or earlier by it; a problem if one would begin before 0. */
  public TrackOrder shift(long ticks) {
    return new TrackOrder(
        tracks.stream()
            .map(track -> track.at(shifted(track.start(), ticks), shifted(track.end(), ticks)))
            .toList());
  }

  private static SetTime shifted(SetTime time, long ticks) {
    if (time == null) {
      return null;
    } else if (time.ticks() + ticks < 0) {
      throw Problem.refused("offset_ms", "A track would begin before the audio");
    }
    return new SetTime(time.ticks() + ticks);
  }
}
