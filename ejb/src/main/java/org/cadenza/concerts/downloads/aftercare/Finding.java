package org.cadenza.concerts.downloads.aftercare;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A file that is not as it was when the download was complete.
 *
 * @param file its name in the show's folder
 */
public record Finding(String file, Fault problem) {

  /** What is wrong with it. */
  public enum Fault {
    MISSING,
    DAMAGED;

    /** As in JSON: in small letters. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public String toString() {
    return file + " (" + problem.word() + ")";
  }
}
