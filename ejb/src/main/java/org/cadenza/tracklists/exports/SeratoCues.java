package org.cadenza.tracklists.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cadenza.library.AudioCodec;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.Track;

/**
 * Which tracks of a set become Serato's hot cues.
 *
 * @param warnings what of the set is not in them, or not as it was; ASCII
 */
record SeratoCues(List<SeratoMarkers.Cue> cues, List<String> warnings) {

  /** Serato's own marks of MP4 files beyond these are said to be passed over. */
  private static final int MOST_IN_MP4 = 5;

  /**
   * A problem if there is no such track, or it has no start.
   *
   * @param positions from 1, at most {@link SeratoMarkers#MOST}; null for the first so many
   */
  static SeratoCues of(Mix mix, List<Integer> positions, AudioCodec codec) {
    if (mix.tracks().isEmpty()) {
      throw Problem.refused("tracks", "There is no track in it");
    }
    List<Integer> all = IntStream.rangeClosed(1, mix.tracks().size()).boxed().toList();
    List<Integer> chosen =
        Optional.ofNullable(positions)
            .orElseGet(() -> all.stream().limit(SeratoMarkers.MOST).toList());
    List<SeratoMarkers.Cue> cues = chosen.stream().map(position -> cue(mix, position)).toList();
    List<String> warnings = new ArrayList<>();
    warn(warnings, all, position -> !chosen.contains(position), "Not among the hot cues");
    warn(
        warnings,
        chosen,
        position -> cues.get(chosen.indexOf(position)).isShortened(),
        "Names shortened to " + SeratoMarkers.LONGEST_NAME + " bytes");
    if (codec.extension().equals("m4a") && cues.size() > MOST_IN_MP4) {
      warnings.add("Of MP4 files Serato is known to read only " + MOST_IN_MP4 + " hot cues");
    }
    return new SeratoCues(cues, warnings);
  }

  private static SeratoMarkers.Cue cue(Mix mix, int position) {
    if (position < 1 || position > mix.tracks().size()) {
      throw Problem.refused("cues", "There is no track " + position);
    }
    Track track = mix.tracks().get(position - 1);
    if (track.start() == null) {
      throw Problem.refused("tracks", "Track " + position + " has no start");
    }
    SetTime length = mix.length();
    if (length != null && track.start().compareTo(length) >= 0) {
      throw Problem.refused(
          "tracks", "Track " + position + " begins beyond the end of the audio (" + length + ")");
    }
    return new SeratoMarkers.Cue(track.start().millis(), track.name());
  }

  private static void warn(
      List<String> warnings, List<Integer> tracks, IntPredicate which, String what) {
    String numbers =
        tracks.stream().filter(which::test).map(String::valueOf).collect(Collectors.joining(", "));
    if (!numbers.isEmpty()) {
      warnings.add(what + ": track " + numbers);
    }
  }
}
