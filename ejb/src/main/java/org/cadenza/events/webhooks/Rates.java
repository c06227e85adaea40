package org.cadenza.events.webhooks;

/** Shares and averages as answers show them; null where nothing is recorded yet. */
final class Rates {

  private Rates() {}

  /** Percent with one decimal. */
  static Double percent(long part, long whole) {
    return whole == 0 ? null : Math.round(1000.0 * part / whole) / 10.0;
  }

  /** The mean, rounded. */
  static Long mean(long sum, long count) {
    return count == 0 ? null : Math.round((double) sum / count);
  }
}
