package org.cadenza.concerts.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A show as its source lists it, cut to what fits and is kept. Everything but ids, the artist's
 * name, place and lists may be null.
 *
 * @param artistSourceId the source's number of the artist
 * @param durationSeconds of all tracks
 * @param isOffered whether the source offers it now; without tracks it is still not available
 * @param refusal why it cannot be downloaded, for a person, where the source tells
 * @param rating 0 to 5 stars
 */
public record Listing(
    long containerId,
    long artistSourceId,
    String artistName,
    LocalDate performanceDate,
    String title,
    Place place,
    Integer durationSeconds,
    String notes,
    String pageUrl,
    String imageUrl,
    boolean isOffered,
    String refusal,
    BigDecimal rating,
    Recording recording,
    Fidelity fidelity,
    List<Song> tracks,
    List<Opinion> reviews) {

  /**
   * A track of it.
   *
   * @param segue whether it runs into the next
   */
  public record Song(
      long sourceTrackId,
      int disc,
      int number,
      int set,
      String title,
      boolean segue,
      Integer durationSeconds) {}

  /** How it was recorded, as its source tells; each part may be null. */
  public record Recording(String source, String taper, String equipment) {

    /** Nothing is known. */
    public static final Recording UNKNOWN = new Recording(null, null, null);
  }

  /** What somebody wrote about it, with whole stars from 0 to 5; each part may be null. */
  public record Opinion(String reviewer, String reviewedOn, String text, Integer stars) {}

  /** What of a text is kept: no blanks around it, and so many characters; null for nothing. */
  public static String text(String value, int longest) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String stripped = value.strip();
    return stripped.codePointCount(0, stripped.length()) > longest
        ? stripped.substring(0, stripped.offsetByCodePoints(0, longest))
        : stripped;
  }

  /** Whether it can be downloaded. */
  public boolean isAvailable() {
    return isOffered && !tracks.isEmpty() && fidelity != Fidelity.NONE;
  }

  /** SHA-256, in hex, of all of it: the same print means that nothing has changed. */
  public String fingerprint() {
    return Place.sha256(ListingText.of(this));
  }
}
