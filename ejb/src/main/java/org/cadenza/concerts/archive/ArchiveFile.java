package org.cadenza.concerts.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * A file of an item; all but the name may be null.
 *
 * @param format such as {@code Flac} or {@code VBR MP3}
 * @param original the file that this one was made of
 * @param track position as the tags tell it, such as {@code 01} or {@code 1/14}
 * @param length seconds or {@code mm:ss}
 * @param isPrivate whether it is not given to everybody
 */
public record ArchiveFile(
    String name,
    String format,
    String original,
    String title,
    String track,
    String length,
    String md5,
    String sha1,
    boolean isPrivate) {

  private static final int LONGEST = 6 * 60 * 60;

  static ArchiveFile of(JsonNode json) {
    return new ArchiveFile(
        json.path("name").asText(),
        text(json, "format"),
        text(json, "original"),
        text(json, "title"),
        text(json, "track"),
        text(json, "length"),
        text(json, "md5"),
        text(json, "sha1"),
        json.path("private").asBoolean());
  }

  /** Whether it is of a format, whatever the case. */
  public boolean is(String kind) {
    return kind.equalsIgnoreCase(format);
  }

  /** Whether it is of any kind of MP3. */
  public boolean isMp3() {
    return format != null && format.toUpperCase(Locale.ROOT).endsWith("MP3");
  }

  /** Its length in seconds; null if that is unknown or cannot be. */
  public Integer seconds() {
    if (length == null || !length.matches("(\\d{1,3}:){0,2}\\d{1,6}(\\.\\d{1,9})?")) {
      return null;
    }
    double seconds = 0;
    for (String part : length.split(":", -1)) {
      seconds = seconds * 60 + Double.parseDouble(part);
    }
    int rounded = (int) Math.round(seconds);
    return rounded > 0 && rounded <= LONGEST ? rounded : null;
  }

  /** Its position; 0 if unknown. */
  public int position() {
    String digits = track == null ? "" : track.replaceFirst("/.*", "").strip();
    return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
  }

  private static String text(JsonNode json, String field) {
    String first = ArchiveItem.values(json.path(field)).stream().findFirst().orElse("");
    return first.isBlank() ? null : first;
  }
}
