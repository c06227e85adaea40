package org.cadenza.concerts.catalog;

import java.util.Locale;

/** What lists of artists can be sorted by. */
public enum ArtistSort {
  NAME("name_key"),
  SHOW_COUNT("show_count"),
  LAST_SHOW_DATE("last_show_date");

  private final String column;

  ArtistSort(String column) {
    this.column = column;
  }

  /** As in {@code sort_by}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String column() {
    return column;
  }
}
