package org.cadenza.tracklists.usage;

import java.math.BigDecimal;
import java.util.List;
import org.cadenza.identity.Tier;
import org.cadenza.identity.keys.ApiKeys;
import org.cadenza.telemetry.usage.UsagePeriod;

/** What a user has used, with keys and without, beside what his tier allows. */
public record UsageSummary(
    String userId,
    Tier userTier,
    UsagePeriod period,
    Usage usage,
    Limits limits,
    Utilization utilization,
    ApiKeys.Count keys,
    List<String> recommendations) {

  /**
   * Figures of the period.
   *
   * @param averageResponseTime in milliseconds; null if there was no call
   * @param errorRate of 1; null if there was no call
   */
  public record Usage(
      long totalRequests,
      long totalTokens,
      BigDecimal totalCost,
      Long averageResponseTime,
      Double errorRate) {}

  /** What the tier allows. */
  public record Limits(long requestsPerDay, long tokensPerMonth, long maxKeys) {}

  /**
   * Percent, with two digits, which may be over a hundred: of thirty times the requests of a day,
   * of the tokens of a month, and of the keys.
   */
  public record Utilization(double requestsPercent, double tokensPercent, double keysPercent) {

    static Utilization of(Usage usage, Limits limits, long keys) {
      return new Utilization(
          percent(usage.totalRequests(), limits.requestsPerDay() * 30),
          percent(usage.totalTokens(), limits.tokensPerMonth()),
          percent(keys, limits.maxKeys()));
    }

    private static double percent(long part, long whole) {
      return Math.round(10_000.0 * part / whole) / 100.0;
    }
  }
}
