package org.cadenza.tracklists.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.cadenza.identity.Tier;
import org.cadenza.persistence.SqlReader;
import org.cadenza.problems.Problem;
import org.cadenza.settings.live.LiveSetting;
import org.cadenza.settings.live.LiveSettings;
import org.cadenza.telemetry.usage.Counts;
import org.cadenza.telemetry.usage.Quotas;
import org.cadenza.telemetry.usage.UsageLog;

/** Tokens of the pages of batches: each as many as a single import, and none if it fails. */
@ApplicationScoped
class BatchBill {

  private static final String ROUTE = "/api/v1/batch";
  private static final int TOKENS = 30;

  @Inject LiveSettings settings;
  @Inject Quotas quotas;
  @Inject UsageLog usage;
  @Inject SqlReader reader;

  /** A problem if the owner has used up his tokens of the month. */
  void require(BatchOrder order) {
    if (settings.flag(LiveSetting.RATE_LIMIT_ENABLED)
        && quotas.look(order.ownerId()).tokens() >= tier(order.ownerId()).tokensPerMonth()) {
      throw Problem.conflict("The tokens of this month are used up", Map.of());
    }
  }

  /** A page was imported. */
  void charge(BatchOrder order) {
    usage.note(order.ownerId(), order.keyId(), ROUTE, new Counts(0, 0, TOKENS, 0));
    quotas.spend(order.ownerId(), TOKENS);
  }

  private Tier tier(long userId) {
    return reader
        .list(
            "SELECT tier FROM user_account WHERE id = ?",
            List.of(userId),
            row -> Tier.valueOf(row.getString(1)))
        .stream()
        .findFirst()
        .orElse(Tier.FREE);
  }
}
