package org.cadenza.concerts.analytics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cadenza.concerts.downloads.history.Days;

/** A time up to today, today included; the document has two words for each. */
public enum Period {
  WEEK(7, "last_7_days week last_week"),
  MONTH(30, "last_30_days month last_month"),
  YEAR(365, "last_year year"),
  ALL(0, "all_time all");

  private final int length;

  /** With spaces between them, that of answers first. */
  private final String words;

  Period(int length, String words) {
    this.length = length;
    this.words = words;
  }

  /** As answers call it. */
  public String word() {
    return words().get(0);
  }

  /** By any of its words. */
  public static Optional<Period> of(String word) {
    return Arrays.stream(values()).filter(period -> period.words().contains(word)).findFirst();
  }

  /** Every word that is understood. */
  public static List<String> allWords() {
    return Arrays.stream(values()).flatMap(period -> period.words().stream()).toList();
  }

  /** Its days, where today is the last of them. */
  public Days days(LocalDate today) {
    return this == ALL ? Days.EVER : Days.last(length, today);
  }

  private List<String> words() {
    return List.of(words.split(" "));
  }
}
