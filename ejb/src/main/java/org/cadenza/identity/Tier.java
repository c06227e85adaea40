package org.cadenza.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What a user may use of the Tracklist Service, as its document has it; the most keys of premium
 * are the document's, those of the others ours.
 */
public enum Tier {
  FREE(1_000, 25_000, 3),
  PREMIUM(10_000, 250_000, 10),
  ENTERPRISE(100_000, 2_500_000, 100);

  private final int requestsPerDay;
  private final long tokensPerMonth;
  private final int mostKeys;

  Tier(int requestsPerDay, long tokensPerMonth, int mostKeys) {
    this.requestsPerDay = requestsPerDay;
    this.tokensPerMonth = tokensPerMonth;
    this.mostKeys = mostKeys;
  }

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Requests of a day in UTC. */
  public int requestsPerDay() {
    return requestsPerDay;
  }

  /** Tokens of a month in UTC. */
  public long tokensPerMonth() {
    return tokensPerMonth;
  }

  /** Keys that are good at the same time. */
  public int mostKeys() {
    return mostKeys;
  }
}
