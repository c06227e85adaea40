package org.cadenza.web.tracklists.cue;

import jakarta.validation.Valid;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.writing.Dialect;

/**
 * What is to be looked at.
 *
 * @param tracklistId of a list alone
 * @param format likewise; standard if absent
 */
record CheckRequest(
    String tracklistId, String format, String audioFilePath, @Valid Options validationOptions) {

  record Options(Boolean strictTiming, Boolean strictMode, Boolean checkFileReferences) {}

  boolean isStrict() {
    return validationOptions != null
        && (Boolean.TRUE.equals(validationOptions.strictTiming())
            || Boolean.TRUE.equals(validationOptions.strictMode()));
  }

  /** Where a path is given, unless it is not to be looked at. */
  boolean looksForAudio() {
    Boolean asked = validationOptions == null ? null : validationOptions.checkFileReferences();
    return asked == null ? audioFilePath != null : asked;
  }

  String list() {
    if (tracklistId == null) {
      throw Problem.invalid("tracklist_id", "is required");
    }
    return tracklistId;
  }

  Dialect dialect() {
    return format == null ? Dialect.STANDARD : CueWords.format("format", format);
  }
}
