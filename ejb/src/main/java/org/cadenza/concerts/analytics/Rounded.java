package org.cadenza.concerts.analytics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Measured values as answers tell them. */
public final class Rounded {

  private Rounded() {}

  /** With one decimal; null for null. */
  public static BigDecimal tenth(Double value) {
    return value == null ? null : BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
  }

  /** To the whole; null for null. */
  public static Long whole(Double value) {
    return value == null ? null : Math.round(value);
  }

  /** Bytes in units of 10^6, with one decimal. */
  public static BigDecimal megabytes(long bytes) {
    return BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1e6), 1, RoundingMode.HALF_UP);
  }
}
