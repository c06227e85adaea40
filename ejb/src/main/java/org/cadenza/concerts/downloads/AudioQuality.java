package org.cadenza.concerts.downloads;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** How good a download sounds, as the API writes it. */
public enum AudioQuality {
  KBPS_320("320kbps", "320"),
  KBPS_256("256kbps", "256"),
  /** As on a compact disc. */
  CD("16bit/44.1kHz", "16-44"),
  /** High resolution. */
  HD("24bit/96kHz", "24-96");

  private final String word;
  private final String label;

  AudioQuality(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** As in JSON and in the database. */
  @JsonValue
  public String word() {
    return word;
  }

  /** For names of folders. */
  String label() {
    return label;
  }

  /** By its word, whatever the case. */
  public static Optional<AudioQuality> of(String word) {
    return Arrays.stream(values()).filter(q -> q.word.equalsIgnoreCase(word)).findFirst();
  }
}
