package org.cadenza.tracklists.cue;

/**
 * A FILE line.
 *
 * @param name as it is written: mostly a name beside the sheet, sometimes a path
 * @param type {@code WAVE} (also of FLAC and others), {@code MP3}, {@code AIFF}, {@code BINARY} or
 *     {@code MOTOROLA}; other words come up and are kept
 */
public record AudioFile(String name, String type) {

  /** What stands for every format that the players know by themselves. */
  public static final String WAVE = "WAVE";
}
