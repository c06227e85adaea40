package org.cadenza.concerts.catalog;

import java.time.LocalDate;

/** Reads what drivers give for a column: the type differs with driver and dialect. */
final class Rows {

  private Rows() {}

  static long number(Object value) {
    return ((Number) value).longValue();
  }

  static LocalDate date(Object value) {
    return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
  }

  static boolean flag(Object value) {
    return value instanceof Boolean flag ? flag : number(value) != 0;
  }
}
