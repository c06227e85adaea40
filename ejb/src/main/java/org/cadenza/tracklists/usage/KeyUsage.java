package org.cadenza.tracklists.usage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cadenza.telemetry.usage.UsagePeriod;

/** What a key was used for, what that costs, and what might be better. */
public record KeyUsage(
    String keyId, Stats usageStats, Cost costBreakdown, List<String> recommendations) {

  /**
   * Figures of a period.
   *
   * @param averageResponseTime in milliseconds; null if there was no call
   * @param errorRate of 1; null if there was no call
   * @param topEndpoints those that were called most, with the names of their variables
   */
  public record Stats(
      long totalRequests,
      long totalTokens,
      BigDecimal totalCost,
      Long averageResponseTime,
      Double errorRate,
      List<String> topEndpoints,
      UsagePeriod period,
      String keyId,
      String keyName,
      Instant keyCreated,
      Instant keyLastUsed) {}
}
