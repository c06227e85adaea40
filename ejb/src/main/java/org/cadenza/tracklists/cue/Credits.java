package org.cadenza.tracklists.cue;

/** What a sheet says of itself, and of each track; any of them may be null. */
public record Credits(String title, String performer, String songwriter) {

  /** Nothing is said. */
  public static final Credits NONE = new Credits(null, null, null);
}
