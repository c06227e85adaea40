package org.cadenza.tracklists.cue.reading;

import java.util.Optional;
import org.cadenza.tracklists.cue.CueTime;

/**
 * A time as sheets have it: {@code mm:ss:ff}, with fewer or more digits; and what only some
 * programs write, minutes and seconds alone, or seconds with decimals.
 *
 * @param isUsual whether it is of the format's own kind
 */
record TimeReading(CueTime time, boolean isUsual) {

  private static final int MOST_DIGITS = 9;
  private static final int MINUTES = 60;
  private static final int LAST_SECOND = 59;
  private static final int LAST_FRAME = 74;
  private static final int FRAMES = 75;

  /** Empty if it is no time. */
  static Optional<TimeReading> of(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length < 2 || parts.length > 3) {
      return Optional.empty();
    }
    long minutes = number(parts[0]);
    if (parts.length == 2) {
      return minutes < 0 ? Optional.empty() : seconds(minutes, parts[1]);
    }
    long seconds = number(parts[1]);
    long frames = number(parts[2]);
    if (minutes < 0 || seconds < 0 || frames < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new TimeReading(
            CueTime.of(minutes, seconds, frames), seconds <= LAST_SECOND && frames <= LAST_FRAME));
  }

  /** The same of {@code hh:mm:ss}, which one program writes. */
  static Optional<TimeReading> ofHours(String text) {
    String[] parts = text.split(":", -1);
    return parts.length != 3 || number(parts[0]) < 0
        ? of(text)
        : of(parts[1] + ":" + parts[2])
            .map(
                part ->
                    new TimeReading(
                        new CueTime(
                            part.time().frames()
                                + CueTime.of(MINUTES * number(parts[0]), 0, 0).frames()),
                        true));
  }

  private static Optional<TimeReading> seconds(long minutes, String text) {
    // Sheets consist of times: a pattern for both signs would take longer than all the rest.
    String[] parts = text.replace(',', '.').split("\\.", -1);
    long seconds = number(parts[0]);
    if (seconds < 0 || parts.length > 2 || (parts.length == 2 && number(parts[1]) < 0)) {
      return Optional.empty();
    }
    long frames =
        parts.length == 1
            ? 0
            : Math.round(number(parts[1]) * FRAMES / Math.pow(10, parts[1].length()));
    return Optional.of(new TimeReading(CueTime.of(minutes, seconds, frames), false));
  }

  /** -1 if it is none, or one that no sheet has. */
  static long number(String text) {
    String digits = text.strip();
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
