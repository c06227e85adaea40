package org.cadenza.concerts.catalog;

import java.util.Locale;

/** What lists of shows can be sorted by. */
public enum ShowSort {
  DATE("performance_date"),
  ARTIST("artist_key", "performance_date"),
  VENUE("venue_key", "performance_date"),
  DOWNLOADS("download_count");

  private final String[] columns;

  ShowSort(String... columns) {
    this.columns = columns;
  }

  /** As in {@code sort_by}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For ORDER BY, ending in the id so that no two shows tie. */
  String order(boolean descending) {
    String direction = descending ? " DESC" : " ASC";
    StringBuilder order = new StringBuilder();
    for (String column : columns) {
      order.append("s.").append(column).append(direction).append(", ");
    }
    return order.append("s.id").append(direction).toString();
  }
}
