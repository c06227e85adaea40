package org.cadenza.library.matching;

import java.util.Set;
import org.cadenza.library.LibraryFile;

/**
 * What a track is called.
 *
 * @param title with its remix, if it has one
 */
public record TrackName(String artist, String title) {

  private static final double WEIGHT_OF_ARTIST = 0.4;

  /** With a remix, which may be null. */
  public static TrackName of(String artist, String title, String remix) {
    return new TrackName(artist, remix == null ? title : title + " " + remix);
  }

  /**
   * How sure it is that a file is this track. Artist and title count for themselves, or all tracks
   * of an artist with a long name would be alike; a file without artist may have both in its title.
   */
  double likeness(LibraryFile file) {
    if (file.artist() == null) {
      return Grams.likeness(grams(), Grams.of(file.title()));
    }
    return WEIGHT_OF_ARTIST * likeness(artist, file.artist())
        + (1 - WEIGHT_OF_ARTIST) * likeness(title, file.title());
  }

  /** Names without any letter, such as {@code !!!}, are the same or are not. */
  private static double likeness(String one, String other) {
    Set<Long> pieces = Grams.of(one);
    return pieces.isEmpty()
        ? (one.strip().equalsIgnoreCase(other.strip()) ? 1 : 0)
        : Grams.likeness(pieces, Grams.of(other));
  }

  Set<Long> grams() {
    return Grams.of(GramRows.text(artist, title));
  }
}
