package org.cadenza.tracklists.tracks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time in a set, or a length, in 1/3000 second: so that milliseconds and the 75 frames of a cue
 * sheet's second are both exact.
 *
 * @param ticks not negative
 */
public record SetTime(long ticks) implements Comparable<SetTime> {

  /** The beginning. */
  public static final SetTime ZERO = new SetTime(0);

  private static final int PER_SECOND = 3000;
  private static final int PER_FRAME = 40;
  private static final int PER_MILLI = 3;
  private static final long NANOS_OF_THREE = 1_000_000;
  private static final Pattern FORM =
      Pattern.compile("([0-9]{2,4}):([0-5][0-9]):([0-5][0-9])(?:\\.([0-9]{1,3}))?");

  public SetTime {
    if (ticks < 0) {
      throw new IllegalArgumentException("There is no time before the beginning");
    }
  }

  /** From milliseconds. */
  public static SetTime ofMillis(long millis) {
    return new SetTime(ticksOf(millis));
  }

  /** By how much milliseconds of either sign make a time later, in its own unit. */
  public static long ticksOf(long millis) {
    return millis * PER_MILLI;
  }

  /** From 1/75 seconds. */
  public static SetTime ofFrames(long frames) {
    return new SetTime(frames * PER_FRAME);
  }

  /** As {@code HH:MM:SS}, perhaps with {@code .mmm}; empty if it is not written so. */
  public static Optional<SetTime> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    long seconds =
        (Long.parseLong(form.group(1)) * 60 + Long.parseLong(form.group(2))) * 60
            + Long.parseLong(form.group(3));
    String fraction = form.group(4) == null ? "0" : form.group(4);
    long millis = Long.parseLong((fraction + "00").substring(0, 3));
    return Optional.of(ofMillis(seconds * 1000 + millis));
  }

  @JsonCreator
  static SetTime kept(long ticks) {
    return new SetTime(ticks);
  }

  /** As it is kept; to readers it is shown as {@link #toString}. */
  @JsonValue
  long kept() {
    return ticks;
  }

  /** Later by a length. */
  public SetTime plus(SetTime length) {
    return new SetTime(ticks + length.ticks);
  }

  /** The length from another time to this one; nothing if that is later. */
  public SetTime since(SetTime earlier) {
    return new SetTime(Math.max(0, ticks - earlier.ticks));
  }

  /** To the nanosecond. */
  public Duration toDuration() {
    return Duration.ofNanos((ticks * NANOS_OF_THREE + 1) / PER_MILLI);
  }

  /** Seconds, with what is less than one of them. */
  public double seconds() {
    return (double) ticks / PER_SECOND;
  }

  /** The frame of 1/75 second in which it lies. */
  public long frames() {
    return ticks / PER_FRAME;
  }

  /** Whole milliseconds. */
  public long millis() {
    return ticks / PER_MILLI;
  }

  @Override
  public int compareTo(SetTime other) {
    return Long.compare(ticks, other.ticks);
  }

  /** {@code HH:MM:SS}, with milliseconds where they are not zero. */
  @Override
  public String toString() {
    long seconds = ticks / PER_SECOND;
    long millis = ticks % PER_SECOND / PER_MILLI;
    String whole = String.format("%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    return millis == 0 ? whole : whole + String.format(".%03d", millis);
  }
}
