package org.cadenza.tracklists.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cadenza.identity.Tier;
import org.cadenza.telemetry.usage.UsagePeriod;

/** What calls cost in US dollars: 0.002 for a thousand tokens, and nothing for the call itself. */
public record Cost(
    BigDecimal baseCost,
    BigDecimal tokenCost,
    BigDecimal requestCost,
    Tier tier,
    UsagePeriod period) {

  private static final BigDecimal OF_A_TOKEN = new BigDecimal("0.000002");

  static Cost of(long tokens, Tier tier, UsagePeriod period) {
    BigDecimal cost = ofTokens(tokens);
    return new Cost(cost, cost, BigDecimal.ZERO, tier, period);
  }

  static BigDecimal ofTokens(long tokens) {
    return OF_A_TOKEN.multiply(BigDecimal.valueOf(tokens)).setScale(4, RoundingMode.HALF_UP);
  }
}
