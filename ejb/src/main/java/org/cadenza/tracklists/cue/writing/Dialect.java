package org.cadenza.tracklists.cue.writing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose cue sheets they are, as tracklist-service.md names them. */
public enum Dialect {
  /** As the CDRWIN manual has it, and every burning program reads it. */
  STANDARD,
  /** For players of one file with marks in it. */
  CDJ,
  TRAKTOR,
  SERATO,
  REKORDBOX,
  /** Kodi reads titles, performers and beginnings, and any number of minutes. */
  KODI;

  /** As in JSON: in small letters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this word. */
  public static Optional<Dialect> of(String word) {
    return Stream.of(values()).filter(dialect -> dialect.word().equals(word)).findFirst();
  }

  /** What it can hold. */
  public Limits limits() {
    return Limits.of(this);
  }
}
