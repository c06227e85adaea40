package org.cadenza.concerts.downloads.fetching;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of the line downloads may take, by the time of day on the clock of a place: when summer
 * time begins or ends there, the hours go with it.
 *
 * @param usual bytes a second outside of all hours; 0 is no limit
 */
record BandwidthHours(long usual, List<Span> spans, ZoneId zone) {

  private static final Pattern SPAN =
      Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)=(\\d{1,7}(?:\\.\\d{1,6})?)");
  private static final BigDecimal BYTES_PER_MEGABIT = BigDecimal.valueOf(125_000);

  /** A part of the day; over midnight if it ends before it begins. */
  record Span(LocalTime from, LocalTime until, long bytesPerSecond) {

    boolean covers(LocalTime time) {
      boolean begun = !time.isBefore(from);
      boolean over = !time.isBefore(until);
      return from.isBefore(until) ? begun && !over : begun || !over;
    }
  }

  /**
   * As the settings write it.
   *
   * @param zone empty for the machine's
   * @throws IllegalArgumentException with words for a person, if it cannot be read
   */
  static BandwidthHours parse(String usual, String hours, String zone) {
    List<Span> spans = new ArrayList<>();
    for (String part : hours.isBlank() ? new String[0] : hours.split(";", -1)) {
      spans.add(span(part.strip()));
    }
    return new BandwidthHours(bytes(usual.strip()), spans, zone(zone.strip()));
  }

  private static Span span(String text) {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      throw new IllegalArgumentException("hours must be as in 08:00-23:00=20, not '" + text + "'");
    }
    LocalTime from = time(span.group(1));
    LocalTime until = time(span.group(2));
    if (from.equals(until)) {
      throw new IllegalArgumentException("hours must not end where they begin: '" + text + "'");
    }
    return new Span(from, until, bytes(span.group(3)));
  }

  private static LocalTime time(String text) {
    try {
      return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is no time of day", e);
    }
  }

  private static ZoneId zone(String name) {
    try {
      return name.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + name + "' is no time zone", e);
    }
  }

  private static long bytes(String megabits) {
    try {
      long bytes = new BigDecimal(megabits).multiply(BYTES_PER_MEGABIT).longValueExact();
      if (bytes >= 0) {
        return bytes;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // Refused below, like less than nothing.
    }
    throw new IllegalArgumentException("'" + megabits + "' is no limit in Mbps");
  }

  /** Bytes a second at this moment; 0 is no limit. */
  long at(Instant now) {
    LocalTime time = now.atZone(zone).toLocalTime();
    return spans.stream()
        .filter(span -> span.covers(time))
        .findFirst()
        .map(Span::bytesPerSecond)
        .orElse(usual);
  }
}
