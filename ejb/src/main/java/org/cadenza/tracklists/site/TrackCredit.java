package org.cadenza.tracklists.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadenza.tracklists.tracks.TitleVersion;

/**
 * Who and what a row names: {@code Artist - Title (Someone Remix)}.
 *
 * @param artist {@link #UNKNOWN} if the row does not say
 * @param remix which version of the title it is; null for none
 */
record TrackCredit(String artist, String title, String remix) {

  /** As the site writes what nobody has recognised. */
  static final String UNKNOWN = "ID";

  /** Longer ones are no names; patterns take a time of the square of a length. */
  private static final int LONGEST = 700;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\x{85}\\x{A0}\\x{2028}\\x{2029}]+");
  private static final Pattern PARTS = Pattern.compile("(.+?) [-\u2013\u2014] (.+)");

  /** Reads a name. */
  static TrackCredit of(String name) {
    String text = line(name);
    Matcher parts = PARTS.matcher(text);
    String artist = parts.matches() ? parts.group(1).strip() : UNKNOWN;
    String title = parts.matches() ? parts.group(2).strip() : text;
    TitleVersion version = TitleVersion.of(title);
    return new TrackCredit(artist, title.isEmpty() ? UNKNOWN : version.title(), version.remix());
  }

  /** A text on one line, with single blanks, and of a length that a name can have. */
  static String line(String text) {
    String part = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    return BLANKS.matcher(part).replaceAll(" ").strip();
  }

  /** With what an editor has added beside the name, such as {@code (Live Edit)}. */
  TrackCredit edited(String note) {
    String edit = line(note).replaceAll("^\\(|\\)$", "").strip();
    if (edit.isEmpty() || edit.equalsIgnoreCase(remix)) {
      return this;
    }
    return new TrackCredit(artist, title, remix == null ? edit : remix + ", " + edit);
  }

  /** Whether somebody has recognised it. */
  boolean isKnown() {
    return !artist.equals(UNKNOWN) && !title.equals(UNKNOWN);
  }
}
