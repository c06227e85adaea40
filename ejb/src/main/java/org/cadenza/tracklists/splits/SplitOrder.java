package org.cadenza.tracklists.splits;

import java.math.BigDecimal;
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
 * How a set is to be cut: as its list was when that was ordered.
 *
 * @param album what the whole is called; null if nobody says
 * @param albumArtist who plays the whole; likewise
 */
public record SplitOrder(
    String tracklistId, String audioFileId, String album, String albumArtist, List<Part> parts) {

  private static final String TRACKS = "tracks";

  /** Each is a file that is open as long as the set is cut. */
  private static final int MOST = 500;

  /**
   * What becomes a file; it lasts until the next one. What is before the first belongs to it.
   *
   * @param title with the names of what is played with it
   * @param bpm null if it is not known, as are the key and the label
   */
  public record Part(
      String artist, String title, SetTime start, BigDecimal bpm, String key, String label) {

    private static Part of(Track track) {
      return new Part(
          track.artist(),
          track.fullTitle(),
          track.start(),
          track.bpm(),
          track.key(),
          track.label());
    }

    /** As collectors write it: {@code Strobe w/ Moby - Porcelain}. */
    private Part with(Track other) {
      String both = title + " w/ " + other.name();
      return new Part(artist, both, start, bpm, key, label);
    }
  }

  public SplitOrder {
    parts = List.copyOf(parts);
  }

  /**
   * Of a list and its audio; a problem if tracks have no start, or none that is after the one
   * before it and within the audio. What is played with another track is no file of its own.
   */
  static SplitOrder of(TracklistView list, LibraryFile audio) {
    SetTime length = KnownAudio.length(audio);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < list.order().size(); i++) {
      Track track = list.order().tracks().get(i);
      Part before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      if (track.isPlayedWith() && before != null) {
        parts.set(parts.size() - 1, before.with(track));
      } else {
        check(i + 1, track.start(), before, length);
        parts.add(Part.of(track));
      }
    }
    if (parts.isEmpty()) {
      throw Problem.refused(TRACKS, "There is no track in it");
    } else if (parts.size() > MOST) {
      throw Problem.refused(TRACKS, "A set can be cut into " + MOST + " files at most");
    }
    String album = Optional.ofNullable(list.eventName()).orElse(audio.title());
    String performer = Optional.ofNullable(list.djName()).orElse(audio.artist());
    return new SplitOrder(list.id(), list.audioFileId(), album, performer, parts);
  }

  private static void check(int position, SetTime start, Part before, SetTime length) {
    if (start == null) {
      throw Problem.refused(TRACKS, "Track " + position + " has no start");
    } else if (before != null && start.compareTo(before.start()) <= 0) {
      throw Problem.refused(
          TRACKS, "Track " + position + " does not begin after the one before it");
    } else if (length != null && start.compareTo(length) >= 0) {
      throw Problem.refused(
          TRACKS, "Track " + position + " begins beyond the end of the audio (" + length + ")");
    }
  }
}
