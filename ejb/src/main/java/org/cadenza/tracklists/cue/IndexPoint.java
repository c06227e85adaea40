package org.cadenza.tracklists.cue;

/**
 * An INDEX line.
 *
 * @param number 1 where the track begins, 0 where the gap before it does, 2 to 99 for parts of it
 * @param time from the beginning of the file
 * @param file place of the file in the sheet, from 0; the gap before a track may lie in the file of
 *     the track before
 */
public record IndexPoint(int number, CueTime time, int file) {

  /** The number of the point at which a track begins. */
  public static final int START = 1;
}
