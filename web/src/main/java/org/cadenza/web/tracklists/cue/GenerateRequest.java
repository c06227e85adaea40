package org.cadenza.web.tracklists.cue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.sheets.GapHandling;
import org.cadenza.tracklists.sheets.Recipe;
import org.cadenza.tracklists.tracks.TrackOrder;
import org.cadenza.web.tracklists.Entered;
import org.cadenza.web.tracklists.TrackRequest;

/**
 * A cue file that is wanted.
 *
 * @param format not heeded where {@code formats} are asked for
 * @param tracklistId ours: the list that it is made of, if the path names none
 * @param tracklist ours: what it is made of instead, as in manual creation
 */
record GenerateRequest(
    String format,
    List<String> formats,
    @Valid Options options,
    Boolean validateAudio,
    @Size(max = 1000, message = "must have at most 1000 characters") String audioFilePath,
    String tracklistId,
    @Valid Data tracklist) {

  /**
   * How it is made.
   *
   * @param cdjVersion heard, and of no consequence: sheets for all players are alike
   * @param memoryCuePoints likewise: each track is one
   */
  record Options(
      Boolean includeMetadata, String gapHandling, String cdjVersion, Boolean memoryCuePoints) {

    GapHandling gaps() {
      return CueWords.gaps("options.gap_handling", gapHandling, GapHandling.AUTO);
    }
  }

  /** A list that nobody keeps. */
  record Data(
      @Size(max = 300, message = "must have at most 300 characters") String title,
      @Size(max = 300, message = "must have at most 300 characters") String performer,
      @NotNull(message = "is required")
          List<@NotNull(message = "must not be null") @Valid TrackRequest> tracks) {}

  Dialect dialect() {
    return format == null ? Dialect.STANDARD : CueWords.format("format", format);
  }

  /** What of the request goes into the sheet; without data it has no tracks. */
  Recipe base() {
    if (audioFilePath == null || audioFilePath.isBlank()) {
      throw Problem.invalid("audio_file_path", "is required");
    } else if (audioFilePath.endsWith("/") || audioFilePath.endsWith("\\")) {
      throw Problem.invalid("audio_file_path", "must be the path of a file");
    }
    Options how = options == null ? new Options(null, null, null, null) : options;
    return new Recipe(
        tracklist == null ? null : tracklist.title(),
        tracklist == null ? null : tracklist.performer(),
        audioFilePath,
        !Boolean.FALSE.equals(how.includeMetadata()),
        how.gaps(),
        tracklist == null ? List.of() : order().tracks());
  }

  /** Whether the audio must be there, and long enough. */
  boolean checksAudio() {
    return Boolean.TRUE.equals(validateAudio);
  }

  private TrackOrder order() {
    return Entered.order("tracklist.tracks", tracklist.tracks());
  }
}
