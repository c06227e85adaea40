package org.cadenza.tracklists.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadenza.library.LibraryFile;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.lists.KnownAudio;
import org.cadenza.tracklists.lists.TracklistView;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.Track;

/**
 * A set as it is written down.
 *
 * @param knownTitle of the whole; null if it has none
 * @param performer of the whole; null if nobody is named
 * @param audioFileId null for no audio in particular
 * @param audio the file that it is; null if the library does not have it
 */
record Mix(
    String knownTitle,
    String performer,
    String audioFileId,
    LibraryFile audio,
    List<Passage> passages) {

  private static final String NAMELESS = "Untitled set";

  /**
   * A track of it.
   *
   * @param start null if that is not known
   * @param end the first moment after it; null if that is not known
   */
  record Passage(Track track, SetTime start, SetTime end) {

    /** Who plays what. */
    String name() {
      return track.artist() + " - " + track.fullTitle();
    }
  }

  /**
   * Of a list.
   *
   * @param audio null if the library does not have it
   * @param shiftMillis added to each time; none goes before the beginning
   */
  static Mix of(TracklistView list, LibraryFile audio, int shiftMillis) {
    List<Passage> passages = new ArrayList<>();
    SetTime length = audio == null ? null : KnownAudio.length(audio);
    for (int i = 0; i < list.order().size(); i++) {
      Track track = list.order().tracks().get(i);
      boolean isLast = i + 1 == list.order().size();
      SetTime next = isLast ? length : list.order().tracks().get(i + 1).start();
      passages.add(
          new Passage(
              track,
              shifted(track.start(), shiftMillis),
              shifted(track.end() == null ? next : track.end(), shiftMillis)));
    }
    return new Mix(
        Optional.ofNullable(list.eventName())
            .or(() -> Optional.ofNullable(audio).map(LibraryFile::title))
            .orElse(null),
        Optional.ofNullable(list.djName()).orElse(audio == null ? null : audio.artist()),
        list.audioFileId(),
        audio,
        passages);
  }

  private static SetTime shifted(SetTime time, int millis) {
    return time == null ? null : new SetTime(Math.max(0, time.ticks() + SetTime.ticksOf(millis)));
  }

  /** Of the whole, for whoever must show one. */
  String title() {
    return knownTitle == null ? NAMELESS : knownTitle;
  }

  /** A problem that names the first track without a start, or that begins before another. */
  void mustHaveStarts() {
    if (passages.isEmpty()) {
      throw Problem.refused("tracks", "There is no track in it");
    }
    SetTime before = SetTime.ZERO;
    for (int i = 0; i < passages.size(); i++) {
      SetTime start = passages.get(i).start();
      if (start == null) {
        throw Problem.refused("tracks", "Track " + (i + 1) + " has no start");
      } else if (start.compareTo(before) < 0) {
        throw Problem.refused("tracks", "Track " + (i + 1) + " begins before the one before it");
      }
      before = start;
    }
  }

  /** A problem that names the first track without an end, or without length. */
  void mustHaveEnds() {
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (passage.end() == null) {
        throw Problem.refused(
            "tracks", "Track " + (i + 1) + " has no end, and the audio's length is not known");
      } else if (passage.end().compareTo(passage.start()) <= 0) {
        throw Problem.refused("tracks", "Track " + (i + 1) + " ends where it begins or before");
      }
    }
  }

  /** A problem if it is not known which file it is. */
  void mustHaveAudio() {
    if (audio == null) {
      throw Problem.refused(
          "audio_file_id", "is no audio file that is known in a library root, and there");
    }
  }
}
