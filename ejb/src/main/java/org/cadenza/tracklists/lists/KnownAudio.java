package org.cadenza.tracklists.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** The file of an id, if it is there; none for null. */
  public Optional<LibraryFile> file(String audioFileId) {
    return Optional.ofNullable(audioFileId).flatMap(files::find).filter(LibraryFile::isPresent);
  }

  /** How long it is; null if that is not known. */
  public SetTime length(String audioFileId) {
    return file(audioFileId).map(KnownAudio::length).orElse(null);
  }

  /** How long a file is; null if it does not say. */
  public static SetTime length(LibraryFile file) {
    return file.durationMillis() == null || file.durationMillis() <= 0
        ? null
        : SetTime.ofMillis(file.durationMillis());
  }

  /**
   * A problem if a track begins or ends beyond the end of the audio, and minutes, seconds and
   * frames were meant in place of hours, minutes and seconds.
   *
   * @param before times that are in it already are nobody's doing now
   */
  void check(String audioFileId, TrackOrder order, TrackOrder before) {
    Set<SetTime> old =
        before.tracks().stream()
            .flatMap(track -> Stream.of(track.start(), track.end()))
            .collect(Collectors.toCollection(HashSet::new));
    check(order, length(audioFileId), old);
  }

  /** The same of all times; nothing if the length is not known (null). */
  public static void check(TrackOrder order, SetTime length) {
    check(order, length, Set.of());
  }

  private static void check(TrackOrder order, SetTime length, Set<SetTime> old) {
    for (int i = 0; length != null && i < order.size(); i++) {
      Track track = order.tracks().get(i);
      String where = "tracks[" + i + "].";
      check(where + "start_time", isOf(old, track.start()) ? null : track.start(), length);
      check(where + "end_time", isOf(old, track.end()) ? null : track.end(), length);
    }
  }

  private static boolean isOf(Set<SetTime> times, SetTime time) {
    return time != null && times.contains(time);
  }

  private static void check(String field, SetTime time, SetTime length) {
    SetTime meant = time == null || time.compareTo(length) <= 0 ? null : asFrames(time);
    if (meant != null && meant.compareTo(length) <= 0) {
      throw Problem.refused(
          field,
          time
              + " is beyond the end of the audio ("
              + length
              + "); as mm:ss:ff it would be "
              + meant);
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
