package org.cadenza.web.tracklists;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.sheets.Recipe;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.TimingCheck;
import org.cadenza.tracklists.tracks.Track;

/** What is asked of lists. */
final class ListRequests {

  private ListRequests() {}

  /** A list that somebody enters; a draft, if nothing else is said. */
  record Whole(
      String audioFileId,
      @NotNull(message = "is required")
          List<@NotNull(message = "must not be null") @Valid TrackRequest> tracks,
      Boolean isDraft) {}

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

    boolean isEmbedded() {
      boolean is = Boolean.TRUE.equals(embedded);
      if (is && (content != null || contentBase64 != null)) {
        throw Problem.invalid("embedded", "cannot be true where the sheet is given");
      }
      return is;
    }

    byte[] bytes() {
      if (content != null) {
        return content.getBytes(StandardCharsets.UTF_8);
      }
      try {
        return Base64.getDecoder().decode(Entered.required("content", contentBase64));
      } catch (IllegalArgumentException e) {
        throw Problem.invalid("content_base64", "must be Base64");
      }
    }
  }

  // What is required of those below is looked for once their list is found.

  record Timing(String startTime, String endTime) {

    /** In place of the times of a track; what is absent stays as it is. */
    Track over(Track old) {
      SetTime start = TrackRequest.time("start_time", startTime);
      SetTime end = TrackRequest.time("end_time", endTime);
      return old.at(start == null ? old.start() : start, end == null ? old.end() : end);
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
