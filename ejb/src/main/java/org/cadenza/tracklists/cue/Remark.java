package org.cadenza.tracklists.cue;

/**
 * A REM line. Programs keep there what the format has no word for.
 *
 * @param key such as {@code GENRE} or {@code BPM}, in capital letters; empty for a plain comment
 * @param value without quotes
 */
public record Remark(String key, String value) {

  /** A comment for human readers. */
  public static Remark comment(String text) {
    return new Remark("", text);
  }
}
