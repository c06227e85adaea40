package org.cadenza.tracklists.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page's title says: {@code DJ - Event, Venue, Country 2024-01-15} or {@code DJ @ Event,
 * Venue}. What it does not say is null.
 *
 * @param event the whole title, if it is of neither form
 */
public record SetTitle(String performer, String event, String venue, LocalDate date) {

  private static final Pattern DATED = Pattern.compile("(.*?)[\\s,]*(\\d{4}-\\d{2}-\\d{2})$");
  private static final Pattern PARTS = Pattern.compile("(.+?) (?:@|-|\u2013) (.+)");

  /** Reads one. */
  public static SetTitle of(String title) {
    String text = title.strip();
    Matcher dated = DATED.matcher(text);
    LocalDate date = dated.matches() ? date(dated.group(2)) : null;
    String rest = date == null ? text : dated.group(1).strip();
    Matcher parts = PARTS.matcher(rest);
    String performer = parts.matches() ? parts.group(1).strip() : null;
    String event = performer == null ? rest : parts.group(2).strip();
    int comma = event.indexOf(", ");
    return performer == null || comma < 0
        ? new SetTitle(performer, event, null, date)
        : new SetTitle(
            performer, event.substring(0, comma), event.substring(comma + 2).strip(), date);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
