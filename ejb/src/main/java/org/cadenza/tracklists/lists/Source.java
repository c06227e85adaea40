package org.cadenza.tracklists.lists;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a list comes from. */
public enum Source {
  MANUAL("manual"),
  SITE("1001tracklists"),
  /** A cue sheet. */
  CUE("cue");

  private final String word;

  Source(String word) {
    this.word = word;
  }

  /** As in JSON. */
  @JsonValue
  public String word() {
    return word;
  }
}
