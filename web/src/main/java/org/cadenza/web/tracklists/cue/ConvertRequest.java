package org.cadenza.web.tracklists.cue;

import java.util.Map;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.writing.Dialect;

/**
 * Another format that is wanted.
 *
 * @param conversionOptions heard and told again, and of no consequence: each track is a cue point
 */
record ConvertRequest(
    String targetFormat, Boolean preserveMetadata, Map<String, Object> conversionOptions) {

  Dialect target() {
    if (targetFormat == null) {
      throw Problem.invalid("target_format", "is required");
    }
    return CueWords.format("target_format", targetFormat);
  }

  boolean keepsMetadata() {
    return !Boolean.FALSE.equals(preserveMetadata);
  }
}
