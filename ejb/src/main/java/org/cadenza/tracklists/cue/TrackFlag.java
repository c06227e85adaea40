package org.cadenza.tracklists.cue;

import java.util.Optional;
import java.util.stream.Stream;

/** What a FLAGS line can say of a track. */
public enum TrackFlag {
  DIGITAL_COPY_PERMITTED("DCP"),
  FOUR_CHANNELS("4CH"),
  PRE_EMPHASIS("PRE"),
  SERIAL_COPY_MANAGEMENT("SCMS");

  private final String word;

  TrackFlag(String word) {
    this.word = word;
  }

  /** As sheets write it. */
  public String word() {
    return word;
  }

  /** The one that is written so, in letters of any size. */
  public static Optional<TrackFlag> of(String word) {
    return Stream.of(values()).filter(flag -> flag.word.equalsIgnoreCase(word)).findFirst();
  }
}
