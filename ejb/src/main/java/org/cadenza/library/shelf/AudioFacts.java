package org.cadenza.library.shelf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a file says of itself, cut to what is kept; what it does not say is null.
 *
 * @param key such as {@code Am}
 */
record AudioFacts(
    Long durationMillis,
    String artist,
    String title,
    String album,
    String genre,
    BigDecimal bpm,
    String key) {

  private static final int LONGEST = 300;
  private static final int LONGEST_GENRE = 100;
  private static final int LONGEST_KEY = 10;
  private static final BigDecimal MOST_BPM = BigDecimal.valueOf(1000);

  AudioFacts {
    artist = cut(artist, LONGEST);
    title = cut(title, LONGEST);
    album = cut(album, LONGEST);
    genre = cut(genre, LONGEST_GENRE);
    key = cut(key, LONGEST_KEY);
  }

  /** By whole characters, as the database counts them. */
  private static String cut(String text, int most) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String plain = text.strip();
    int characters = plain.codePointCount(0, plain.length());
    return characters <= most ? plain : plain.substring(0, plain.offsetByCodePoints(0, most));
  }

  /** Beats per minute as tags have them, to hundredths; null for what cannot be. */
  static BigDecimal beats(Optional<String> tag) {
    if (!tag.orElse("").matches("[0-9]{1,4}([.,][0-9]{1,6})?")) {
      return null;
    }
    BigDecimal bpm = new BigDecimal(tag.get().replace(',', '.')).setScale(2, RoundingMode.HALF_UP);
    return bpm.signum() > 0 && bpm.compareTo(MOST_BPM) <= 0 ? bpm : null;
  }

  /** With artist and title of the name of its file, where tags say nothing of the title. */
  AudioFacts named(String fileName) {
    if (title != null) {
      return this;
    }
    String name = fileName.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    String[] parts = name.split(" - ", 2);
    if (name.isBlank()) {
      name = fileName;
    }
    boolean both = artist == null && parts.length == 2;
    return new AudioFacts(
        durationMillis,
        both ? parts[0] : artist,
        both && !parts[1].isBlank() ? parts[1] : name,
        album,
        genre,
        bpm,
        key);
  }
}
