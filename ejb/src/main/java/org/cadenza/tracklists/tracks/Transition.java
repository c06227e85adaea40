package org.cadenza.tracklists.tracks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a track goes with the one before it. */
public enum Transition {
  /** Both are heard at once: a row that begins with "w/". */
  PLAYED_WITH;

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
