package org.cadenza.library.matching;

import java.util.Set;
import java.util.function.ToDoubleFunction;
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
  ToDoubleFunction<LibraryFile> likeness() {
    Set<Long> both = grams();
    ToDoubleFunction<String> ofArtist = likeness(artist);
    ToDoubleFunction<String> ofTitle = likeness(title);
    return file ->
        file.artist() == null
            ? Grams.likeness(both, Grams.of(file.title()))
            : WEIGHT_OF_ARTIST * ofArtist.applyAsDouble(file.artist())
                + (1 - WEIGHT_OF_ARTIST) * ofTitle.applyAsDouble(file.title());
  }

  /** Names without any letter, such as {@code !!!}, are the same or are not. */
  private static ToDoubleFunction<String> likeness(String name) {
    Set<Long> pieces = Grams.of(name);
    return pieces.isEmpty()
        ? other -> name.strip().equalsIgnoreCase(other.strip()) ? 1 : 0
        : other -> Grams.likeness(pieces, Grams.of(other));
  }

  Set<Long> grams() {
    return Grams.of(GramRows.text(artist, title));
  }
}
