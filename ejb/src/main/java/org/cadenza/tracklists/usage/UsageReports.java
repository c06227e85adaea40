package org.cadenza.tracklists.usage;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Tier;
import org.cadenza.identity.keys.ApiKeys;
import org.cadenza.identity.keys.KeyView;
import org.cadenza.telemetry.usage.Counts;
import org.cadenza.telemetry.usage.UsagePeriod;
import org.cadenza.telemetry.usage.UsageRows;

/** Tells users what they and their keys have used, up to this moment. */
@Stateless
public class UsageReports {

  private static final int TOP = 5;
  private static final long SLOW_MILLIS = 1_000;
  private static final double MANY_ERRORS = 0.05;
  private static final double NEARLY_ALL = 80;

  @Inject ApiKeys keys;
  @Inject UsageRows rows;
  @Inject Clock clock;

  /** A key with what it was used for today. */
  public record UsedKey(KeyView key, Counts today) {}

  /** The caller's keys, the newest first. */
  public List<UsedKey> keys(Caller caller, boolean withInactive) {
    rows.keep();
    Map<Long, Counts> today = rows.byKey(caller.userId(), today());
    return keys.list(caller, withInactive).stream()
        .map(key -> new UsedKey(key, today.getOrDefault(key.number(), Counts.NONE)))
        .toList();
  }

  /** Of one of the caller's keys. */
  public KeyUsage ofKey(Caller caller, String keyId, UsagePeriod period) {
    rows.keep();
    KeyView key = keys.find(caller, keyId);
    LocalDate from = period.from(today());
    Counts counts = rows.ofKey(key.number(), from);
    return new KeyUsage(
        keyId,
        new KeyUsage.Stats(
            counts.requests(),
            counts.tokens(),
            Cost.ofTokens(counts.tokens()),
            counts.meanMillis(),
            counts.errorRate(),
            rows.topRoutes(key.number(), from, TOP),
            period,
            keyId,
            key.name(),
            key.createdAt(),
            key.lastUsedAt()),
        Cost.of(counts.tokens(), caller.tier(), period),
        advice(counts));
  }

  /** Of the caller. */
  public UsageSummary summary(Caller caller, UsagePeriod period) {
    rows.keep();
    Tier tier = caller.tier();
    Counts counts = rows.ofUser(caller.userId(), period.from(today()));
    UsageSummary.Usage usage =
        new UsageSummary.Usage(
            counts.requests(),
            counts.tokens(),
            Cost.ofTokens(counts.tokens()),
            counts.meanMillis(),
            counts.errorRate());
    UsageSummary.Limits limits =
        new UsageSummary.Limits(tier.requestsPerDay(), tier.tokensPerMonth(), tier.mostKeys());
    ApiKeys.Count count = keys.count(caller);
    UsageSummary.Utilization utilization =
        UsageSummary.Utilization.of(usage, limits, count.active());
    List<String> advice = new ArrayList<>(advice(counts));
    if (utilization.tokensPercent() >= NEARLY_ALL && tier != Tier.ENTERPRISE) {
      advice.add("Token usage is high - consider upgrading tier");
    }
    return new UsageSummary(
        "user-" + caller.userId(), tier, period, usage, limits, utilization, count, advice);
  }

  private static List<String> advice(Counts counts) {
    List<String> advice = new ArrayList<>();
    if (counts.meanMillis() != null && counts.meanMillis() > SLOW_MILLIS) {
      advice.add("API response times are high - consider optimizing queries");
    }
    if (counts.errorRate() != null && counts.errorRate() > MANY_ERRORS) {
      advice.add("Error rate is high - check the requests that are refused");
    }
    return advice;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
