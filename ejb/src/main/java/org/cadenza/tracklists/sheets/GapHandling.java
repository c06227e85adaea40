package org.cadenza.tracklists.sheets;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of time between the end of a track and the start of the next. */
public enum GapHandling {
  /** It belongs to the track before. */
  AUTO,
  /** The next track has an INDEX 00 where the one before ends. */
  PRESERVE,
  /** It is told as a PREGAP: silence that is in no file. */
  SILENCE;

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
