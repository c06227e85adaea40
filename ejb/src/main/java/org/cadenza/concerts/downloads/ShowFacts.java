package org.cadenza.concerts.downloads;

import java.time.LocalDate;

/**
 * What there is to know of a show whose files we make. All but ids, source and the artist's name
 * may be null.
 */
public record ShowFacts(
    long showId,
    String source,
    long containerId,
    String artist,
    LocalDate date,
    String title,
    String venue,
    String city,
    String state,
    String country,
    Integer durationSeconds,
    String notes,
    String pageUrl) {

  /** The JPQL that reads it, for a show with the parameter {@code id}. */
  public static final String QUERY =
      "select new org.cadenza.concerts.downloads.ShowFacts(s.id, s.source, s.containerId, a.name,"
          + " s.performanceDate, s.title, v.name, v.city, v.state, v.country, s.durationSeconds,"
          + " s.notes, s.pageUrl)"
          + " from Show s join s.artist a join s.venue v where s.id = :id";

  /** Date and place in one line: {@code 1977-05-08 Barton Hall, Ithaca NY}. */
  public String headline() {
    String town = join(" ", city, state);
    String place = join(", ", venue, town);
    String line = join(" ", date == null ? null : date.toString(), place);
    return line.isEmpty() ? join("", title) : line;
  }

  private static String join(String between, String... parts) {
    StringBuilder joined = new StringBuilder();
    for (String part : parts) {
      if (part != null && !part.isBlank()) {
        joined.append(joined.isEmpty() ? "" : between).append(part.strip());
      }
    }
    return joined.toString();
  }
}
