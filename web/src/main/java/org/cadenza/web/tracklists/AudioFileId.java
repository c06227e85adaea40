package org.cadenza.web.tracklists;

import java.util.Locale;
import org.cadenza.problems.Problem;
import org.cadenza.web.http.Params;

/** The id of an audio file, as clients have it: a UUID. */
public final class AudioFileId {

  private static final String FORM =
      "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

  private AudioFileId() {}

  /** Of a request's body. */
  static String of(String text) {
    if (text == null || text.isBlank()) {
      throw Problem.invalid("audio_file_id", "is required");
    } else if (!text.matches(FORM)) {
      throw Problem.invalid("audio_file_id", "must be a UUID");
    }
    return text.toLowerCase(Locale.ROOT);
  }

  /** Of a query; null if it is absent. */
  static String asked(Params params) {
    String text = params.text("audio_file_id");
    return text == null ? null : of(text);
  }

  /** Of a path. */
  public static String ofPath(String text) {
    if (!text.matches(FORM)) {
      throw Problem.notFound("Audio file", text);
    }
    return text.toLowerCase(Locale.ROOT);
  }
}
