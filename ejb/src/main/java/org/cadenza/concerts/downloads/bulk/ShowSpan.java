package org.cadenza.concerts.downloads.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An artist's shows of some time, such as a year or a tour.
 *
 * @param from first day; null for all from the first one on
 * @param to last day; null for all to the last one
 */
public record ShowSpan(long artistId, LocalDate from, LocalDate to) {

  private static final String AVAILABLE = " FROM concert_show WHERE artist_id = ? AND is_available";

  /** Those of them that are available, in SQL from FROM on, whose values {@link #values} are. */
  String available() {
    return AVAILABLE
        + (from == null ? "" : " AND performance_date >= ?")
        + (to == null ? "" : " AND performance_date <= ?");
  }

  List<Object> values() {
    List<Object> values = new ArrayList<>(List.of(artistId));
    if (from != null) {
      values.add(from);
    }
    if (to != null) {
      values.add(to);
    }
    return values;
  }
}
