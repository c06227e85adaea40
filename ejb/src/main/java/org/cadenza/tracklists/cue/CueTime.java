package org.cadenza.tracklists.cue;

/**
 * A place in an audio file, or a length, as a compact disc counts them.
 *
 * @param frames of 1/75 second; not negative
 */
public record CueTime(long frames) implements Comparable<CueTime> {

  /** The beginning of a file. */
  public static final CueTime ZERO = new CueTime(0);

  /** The last that has minutes of two digits. */
  public static final CueTime LAST_OF_TWO_DIGITS = of(99, 59, 74);

  private static final int PER_SECOND = 75;
  private static final int PER_MINUTE = 60 * PER_SECOND;

  public CueTime {
    if (frames < 0) {
      throw new IllegalArgumentException("A cue sheet knows no time before the beginning.");
    }
  }

  /** From its three numbers; seconds of 60 and more and frames of 75 and more carry over. */
  public static CueTime of(long minutes, long seconds, long frames) {
    return new CueTime(
        Math.addExact(
            Math.addExact(
                Math.multiplyExact(minutes, PER_MINUTE), Math.multiplyExact(seconds, PER_SECOND)),
            frames));
  }

  @Override
  public int compareTo(CueTime other) {
    return Long.compare(frames, other.frames);
  }

  /** As sheets write it, {@code mm:ss:ff}; from 100 minutes on with more digits. */
  @Override
  public String toString() {
    // Not by a format: sheets consist of times, and that takes longer than all the rest of one.
    StringBuilder text = new StringBuilder(8);
    twoDigits(text, frames / PER_MINUTE).append(':');
    twoDigits(text, frames % PER_MINUTE / PER_SECOND).append(':');
    return twoDigits(text, frames % PER_SECOND).toString();
  }

  private static StringBuilder twoDigits(StringBuilder text, long number) {
    return (number < 10 ? text.append('0') : text).append(number);
  }
}
