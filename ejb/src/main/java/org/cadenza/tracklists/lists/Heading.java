package org.cadenza.tracklists.lists;

/** Who has played a set, and where; each part may be null. */
public record Heading(String performer, String event) {

  /** Nobody knows. */
  public static final Heading NONE = new Heading(null, null);
}
