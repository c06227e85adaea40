package org.cadenza.concerts.downloads.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Days in UTC.
 *
 * @param from the first one; null for all there ever were
 * @param until the first one that is not meant any more; null with {@code from}
 */
public record Days(LocalDate from, LocalDate until) {

  /** All days. */
  public static final Days EVER = new Days(null, null);

  /** Sums of one grain that begin from one day until before another. */
  record Piece(Grain grain, LocalDate from, LocalDate until) {}

  /** The last days up to one. */
  public static Days last(int count, LocalDate today) {
    return new Days(today.minusDays(count - 1L), today.plusDays(1));
  }

  /** Whether all days are meant. */
  public boolean isEver() {
    return from == null;
  }

  /** As many days just before these; null before all. */
  public Days before() {
    return isEver() ? null : new Days(from.minusDays(count()), from);
  }

  /** How many there are. */
  public long count() {
    return ChronoUnit.DAYS.between(from, until);
  }

  /** Which rows of download_tally make up a topic over these days. */
  TransferHistory.Condition sums(Topic topic) {
    List<Object> values = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Piece piece : pieces()) {
      texts.add("(topic = ? AND grain = ? AND start >= ? AND start < ?)");
      values.addAll(List.of(topic.name(), piece.grain().name(), piece.from(), piece.until()));
    }
    return new TransferHistory.Condition("(" + String.join(" OR ", texts) + ")", values, false);
  }

  /** The same days in as few sums as possible: whole months where there are any. */
  List<Piece> pieces() {
    if (isEver()) {
      return List.of(new Piece(Grain.EVER, LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1)));
    }
    LocalDate firstMonth = from.getDayOfMonth() == 1 ? from : Grain.MONTH.start(from).plusMonths(1);
    LocalDate lastMonth = Grain.MONTH.start(until);
    if (!firstMonth.isBefore(lastMonth)) {
      return List.of(new Piece(Grain.DAY, from, until));
    }
    List<Piece> pieces = new ArrayList<>();
    if (from.isBefore(firstMonth)) {
      pieces.add(new Piece(Grain.DAY, from, firstMonth));
    }
    pieces.add(new Piece(Grain.MONTH, firstMonth, lastMonth));
    if (lastMonth.isBefore(until)) {
      pieces.add(new Piece(Grain.DAY, lastMonth, until));
    }
    return pieces;
  }
}
