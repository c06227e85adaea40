package org.cadenza.web.http;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cadenza.problems.Problem;

/**
 * Query and path parameters, read strictly: what cannot be read is a problem that names the
 * parameter and its rule. An empty value counts as absent.
 */
public final class Params {

  private static final int LONGEST_TEXT = 200;
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,19}");
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final MultivaluedMap<String, String> values;

  private Params(MultivaluedMap<String, String> values) {
    this.values = values;
  }

  /** The query of a request. */
  public static Params of(UriInfo uri) {
    return new Params(uri.getQueryParameters());
  }

  /** A number in a path; {@code thing} as in "Invalid artist ID format". */
  public static long id(String thing, String text) {
    Long id = number(text);
    if (id != null && id > 0) {
      return id;
    }
    throw Problem.invalid(
        "Invalid " + thing + " ID format", java.util.Map.of("id", "must be a positive number"));
  }

  /**
   * A place in a path, such as a track's position: counted from 1, and named as in the document.
   */
  public static int place(String name, String text) {
    Long place = number(text);
    if (place != null && place > 0) {
      return (int) Math.min(Integer.MAX_VALUE, place);
    }
    throw Problem.invalid(
        name + " must be a positive number", java.util.Map.of(name, "must be a positive number"));
  }

  /** A text, stripped, of at most 200 characters; null if absent. */
  public String text(String name) {
    return text(name, LONGEST_TEXT);
  }

  /** The same of as many characters. */
  public String text(String name, int longest) {
    String value = values.getFirst(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > longest) {
      throw Problem.invalid(name, "must be at most " + longest + " characters");
    }
    return value.strip();
  }

  /** A whole number; {@code otherwise} if absent. */
  public Integer integer(String name, Integer otherwise, int least, int most) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    Long number = number(value);
    if (number != null && number >= least && number <= most) {
      return number.intValue();
    }
    throw Problem.invalid(name, "must be a whole number from " + least + " to " + most);
  }

  /** Yes or no; no if absent. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(yesOrNo(name));
  }

  /** Yes or no; null if absent. */
  public Boolean yesOrNo(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    } else if (value.equals("true") || value.equals("false")) {
      return Boolean.valueOf(value);
    }
    throw Problem.invalid(name, "must be true or false");
  }

  /** The id of a thing; null if absent. */
  public Long id(String name) {
    String value = text(name);
    Long number = value == null ? null : number(value);
    if (value != null && number == null) {
      throw Problem.invalid(name, "must be a whole number");
    }
    return number;
  }

  /** Digits as JSON has them; Java would also read "+1" and the digits of every script. */
  private static Long number(String text) {
    try {
      return NUMBER.matcher(text).matches() ? Long.valueOf(text) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A date as YYYY-MM-DD; null if absent. */
  public LocalDate date(String name) {
    String value = text(name);
    try {
      // Four digits, for the database knows no other years.
      if (value == null || value.length() == "YYYY-MM-DD".length()) {
        return value == null ? null : LocalDate.parse(value);
      }
    } catch (DateTimeException e) {
      // Refused below, like a year that is too far away.
    }
    throw Problem.invalid(name, "must be a date (YYYY-MM-DD)");
  }

  /** The first instant of a date in UTC, or the instant itself; null if absent. */
  public Instant from(String name) {
    return instant(name, 0);
  }

  /** The first instant after a date in UTC, so that the day is included; null if absent. */
  public Instant until(String name) {
    return instant(name, 1);
  }

  private Instant instant(String name, int plusDays) {
    String value = text(name);
    if (value != null && value.contains("T")) {
      try {
        Instant instant = Instant.parse(value);
        if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
          return instant;
        }
      } catch (DateTimeException e) {
        // Refused below, like a year that is too far away.
      }
      throw Problem.invalid(name, "must be a date (YYYY-MM-DD) or an instant");
    }
    LocalDate date = date(name);
    if (date == null) {
      return null;
    }
    Instant instant = date.plusDays(plusDays).atStartOfDay(ZoneOffset.UTC).toInstant();
    // The day after the last one that the database knows is no day.
    return instant.isBefore(LATEST) ? instant : LATEST.minusSeconds(1);
  }

  /** One of an enum's constants by its word in JSON; {@code otherwise} if absent. */
  public <E extends Enum<E>> E choice(
      String name, Class<E> type, Function<E, String> word, E otherwise) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    List<E> all = Arrays.asList(type.getEnumConstants());
    return all.stream()
        .filter(e -> word.apply(e).equals(value.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    name,
                    "must be one of "
                        + all.stream().map(word).distinct().collect(Collectors.joining(", "))));
  }

  /** Whether {@code sort_order} (or another such parameter) asks for the descending order. */
  public boolean descending(String name) {
    String value = text(name);
    if (value == null || value.equalsIgnoreCase("asc")) {
      return false;
    } else if (value.equalsIgnoreCase("desc")) {
      return true;
    }
    throw Problem.invalid(name, "must be one of asc, desc");
  }
}
