package org.cadenza.tracklists.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.cadenza.library.LibraryFile;
import org.cadenza.library.shelf.LibraryFiles;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.Track;
import org.cadenza.tracklists.tracks.TrackOrder;

/** What the library knows of the audio that lists are of. */
@ApplicationScoped
public class KnownAudio {

  private static final int SECONDS = 60;
  private static final int FRAMES = 75;

  @Inject LibraryFiles files;

  /** The file of an id, if it is there. */
  public Optional<LibraryFile> file(String audioFileId) {
    return files.find(audioFileId).filter(LibraryFile::isPresent);
  }

  /** How long it is; null if that is not known. */
  public SetTime length(String audioFileId) {
    return file(audioFileId).map(KnownAudio::length).orElse(null);
  }

  /** How long a file is; null if it does not say. */
  public static SetTime length(LibraryFile file) {
    return file.durationMillis() == null ? null : SetTime.ofMillis(file.durationMillis());
  }

  /**
   * A problem if a track begins beyond the end of the audio, and minutes, seconds and frames were
   * meant in place of hours, minutes and seconds.
   *
   * @param before what was so before, and is nobody's doing now
   */
  void check(String audioFileId, TrackOrder order, TrackOrder before) {
    SetTime length = length(audioFileId);
    Set<Track> old = new HashSet<>(before.tracks());
    for (int i = 0; length != null && i < order.size(); i++) {
      Track track = order.tracks().get(i);
      SetTime meant = track.start() == null ? null : asFrames(track.start());
      if (meant != null
          && !old.contains(track)
          && track.start().compareTo(length) > 0
          && meant.compareTo(length) <= 0) {
        throw Problem.refused(
            "tracks[" + i + "].start_time",
            track.start()
                + " is beyond the end of the audio ("
                + length
                + "); as mm:ss:ff it would"
                + " be "
                + meant);
      }
    }
  }

  /** The same figures read as minutes, seconds and frames; null if they cannot be. */
  private static SetTime asFrames(SetTime time) {
    long seconds = time.millis() / 1000;
    long hours = seconds / 3600;
    long minutes = seconds / SECONDS % SECONDS;
    long rest = seconds % SECONDS;
    return time.millis() % 1000 != 0
        ? null
        : SetTime.ofFrames((hours * SECONDS + minutes) * FRAMES + rest);
  }
}
