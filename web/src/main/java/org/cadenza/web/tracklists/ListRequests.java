package org.cadenza.web.tracklists;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.lists.Heading;
import org.cadenza.tracklists.sheets.Recipe;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.TimingCheck;
import org.cadenza.tracklists.tracks.Track;

/** What is asked of lists. */
final class ListRequests {

  private ListRequests() {}

  /**
   * A list that somebody enters; a draft, if nothing else is said.
   *
   * @param title ours: of the whole, as is the performer; as an export has them
   */
  record Whole(
      String audioFileId,
      @Size(max = 300, message = "must have at most 300 characters") String title,
      @Size(max = 300, message = "must have at most 300 characters") String performer,
      @NotNull(message = "is required")
          List<@NotNull(message = "must not be null") @Valid TrackRequest> tracks,
      Boolean isDraft) {

    Heading heading() {
      return new Heading(performer, title);
    }
  }

  /** Tracks to be found in the library, and how sure that must be. */
  record Match(
      @NotNull(message = "is required")
          List<@NotNull(message = "must not be null") @Valid TrackRequest> tracks,
      BigDecimal threshold) {}

  /** A list of a show's set list. */
  record OfShow(@NotNull(message = "is required") Long containerId, String audioFileId) {}

  /**
   * A cue sheet: its text, its bytes where nobody knows how they are encoded, or the one in the
   * audio file itself.
   */
  record OfSheet(String audioFileId, String content, String contentBase64, Boolean embedded) {

    private static final int LONGEST_SHEET = 1 << 20;

    boolean isEmbedded() {
      boolean is = Boolean.TRUE.equals(embedded);
      if (is && (content != null || contentBase64 != null)) {
        throw Problem.invalid("embedded", "cannot be true where the sheet is given");
      }
      return is;
    }

    byte[] bytes() {
      byte[] sheet = content == null ? decoded() : content.getBytes(StandardCharsets.UTF_8);
      if (sheet.length > LONGEST_SHEET) {
        throw Problem.tooLarge(LONGEST_SHEET);
      }
      return sheet;
    }

    private byte[] decoded() {
      try {
        return Base64.getDecoder().decode(Entered.required("content", contentBase64));
      } catch (IllegalArgumentException e) {
        throw Problem.invalid("content_base64", "must be Base64");
      }
    }
  }

  // What is required of those below is looked for once their list is found.

  record Timing(Optional<String> startTime, Optional<String> endTime) {

    /** In place of the times of a track; what is absent stays as it is, null is not known. */
    Track over(Track old) {
      return old.at(
          TrackRequest.given(startTime, old.start(), text -> TrackRequest.time("start_time", text)),
          TrackRequest.given(endTime, old.end(), text -> TrackRequest.time("end_time", text)));
    }
  }

  record Bulk(List<@NotNull(message = "must not be null") @Valid TrackRequest> tracks) {}

  record Move(Integer fromPosition, Integer toPosition) {}

  record Duration(String audioDuration) {}

  /** Gaps are allowed if nothing else is said, overlaps are not. */
  record Check(String audioDuration, Boolean allowGaps, Boolean allowOverlaps) {

    TimingCheck of(SetTime length) {
      return new TimingCheck(
          length, !Boolean.FALSE.equals(allowGaps), Boolean.TRUE.equals(allowOverlaps));
    }
  }

  /** By how much all tracks are to be later; earlier if it is negative. */
  record Shift(Integer offsetMs) {

    private static final int LARGEST = 86_400_000;

    long ticks() {
      int millis = Entered.required("offset_ms", offsetMs);
      if (Math.abs((long) millis) > LARGEST) {
        throw Problem.invalid("offset_ms", "must be from -" + LARGEST + " to " + LARGEST);
      }
      return SetTime.ticksOf(millis);
    }
  }

  /** A cue file of a list; standard if nothing else is said. */
  record Cue(String audioFilePath, String cueFormat) {

    private static final int LONGEST_PATH = 1000;

    /** What does not come from the list. */
    Recipe recipe() {
      String path = Entered.required("audio_file_path", audioFilePath);
      if (path.isBlank() || path.length() > LONGEST_PATH) {
        throw Problem.invalid("audio_file_path", "must have 1 to " + LONGEST_PATH + " characters");
      }
      return Recipe.ofAudio(path);
    }

    Dialect dialect() {
      return ListRequests.dialect(cueFormat);
    }
  }

  /** The format of a cue file; standard if nothing else is said. */
  static Dialect dialect(String cueFormat) {
    return cueFormat == null
        ? Dialect.STANDARD
        : Dialect.of(cueFormat)
            .orElseThrow(() -> Problem.invalid("cue_format", "must be one of the formats"));
  }
}
