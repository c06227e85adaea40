package org.cadenza.concerts.catalog;

import java.util.Locale;

/** What lists of shows can be sorted by. */
public enum ShowSort {
  DATE("performance_date"),
  ARTIST("artist_key", "performance_date"),
  VENUE("venue_key", "performance_date"),
  DOWNLOADS("download_count");

  private final String column;
  private final String thenColumn;

  ShowSort(String column) {
    this(column, null);
  }

  ShowSort(String column, String thenColumn) {
    this.column = column;
    this.thenColumn = thenColumn;
  }

  /** As in {@code sort_by}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For ORDER BY, ending in the id so that no two shows tie. */
  String order(boolean descending) {
    String direction = descending ? " DESC" : " ASC";
    String then = thenColumn == null ? "" : "s." + thenColumn + direction + ", ";
    return "s." + column + direction + ", " + then + "s.id" + direction;
  }
}
