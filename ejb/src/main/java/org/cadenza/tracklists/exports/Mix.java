package org.cadenza.tracklists.exports;

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
    List<Track> tracks) {

  private static final String NAMELESS = "Untitled set";

  /**
   * Of a list.
   *
   * @param audio null if the library does not have it
   * @param shiftMillis added to each time; none goes before the beginning
   */
  static Mix of(TracklistView list, LibraryFile audio, int shiftMillis) {
    return new Mix(
        Optional.ofNullable(list.eventName())
            .or(() -> Optional.ofNullable(audio).map(LibraryFile::title))
            .orElse(null),
        Optional.ofNullable(list.djName()).orElse(audio == null ? null : audio.artist()),
        list.audioFileId(),
        audio,
        list.order().tracks().stream()
            .map(
                track ->
                    track.at(
                        shifted(track.start(), shiftMillis), shifted(track.end(), shiftMillis)))
            .toList());
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
    if (tracks.isEmpty()) {
      throw Problem.refused("tracks", "There is no track in it");
    }
    SetTime before = SetTime.ZERO;
    for (int i = 0; i < tracks.size(); i++) {
      SetTime start = tracks.get(i).start();
      if (start == null) {
        throw Problem.refused("tracks", "Track " + (i + 1) + " has no start");
      } else if (start.compareTo(before) < 0) {
        throw Problem.refused("tracks", "Track " + (i + 1) + " begins before the one before it");
      }
      before = start;
    }
  }

  /** How long the audio is; null if that is not known. */
  SetTime length() {
    return audio == null ? null : KnownAudio.length(audio);
  }

  /** A problem if it is not known which file it is. */
  void mustHaveAudio() {
    if (audio == null) {
      throw Problem.refused("audio_file_id", "is no audio file of the library that is still there");
    }
  }
}
