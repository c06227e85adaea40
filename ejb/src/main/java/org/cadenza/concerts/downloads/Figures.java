package org.cadenza.concerts.downloads;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as the API tells them: decimal units, one decimal. */
public final class Figures {

  private Figures() {}

  /** Bytes in units of 10^9. */
  public static BigDecimal gigabytes(long bytes) {
    return BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1e9), 1, RoundingMode.HALF_UP);
  }

  /** A speed in units of 10^6 bit/s; null as long as nothing has moved. */
  public static BigDecimal megabits(long bytes, long millis) {
    return bytes <= 0 || millis <= 0
        ? null
        : BigDecimal.valueOf(bytes)
            .multiply(BigDecimal.valueOf(8))
            .divide(
                BigDecimal.valueOf(millis).multiply(BigDecimal.valueOf(1000)),
                1,
                RoundingMode.HALF_UP);
  }

  /** A part of a whole, 0 to 100; null of nothing. */
  public static BigDecimal percent(long part, long whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
