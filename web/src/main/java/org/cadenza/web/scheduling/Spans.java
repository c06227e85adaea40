package org.cadenza.web.scheduling;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lengths of time in words, by their two largest parts: {@code 15 days, 8 hours}. */
public final class Spans {

  private Spans() {}

  /** In words; {@code 0 seconds} for nothing. */
  public static String words(Duration length) {
    String words =
        Stream.of(
                part(length.toDays(), "day"),
                part(length.toHoursPart(), "hour"),
                part(length.toMinutesPart(), "minute"),
                part(length.toSecondsPart(), "second"))
            .filter(part -> !part.isEmpty())
            .limit(2)
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "0 seconds" : words;
  }

  private static String part(long count, String unit) {
    return count == 0 ? "" : count + " " + unit + (count == 1 ? "" : "s");
  }
}
