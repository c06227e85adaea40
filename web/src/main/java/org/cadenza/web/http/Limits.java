package org.cadenza.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Tier;
import org.cadenza.identity.limits.RateLimits;
import org.cadenza.problems.Problem;
import org.cadenza.settings.live.LiveSetting;
import org.cadenza.settings.live.LiveSettings;
import org.cadenza.telemetry.usage.Quotas;
import org.cadenza.web.dialects.Dialects;
import org.cadenza.web.dialects.Limit;
import org.cadenza.web.identity.ClientAddress;
import org.cadenza.web.identity.Credentials;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The documented limits, and the headers that tell where a caller stands. */
@ApplicationScoped
public class Limits {

  @Inject RateLimits counts;
  @Inject ClientAddress addresses;

  @Inject LiveSettings settings;
  @Inject Quotas quotas;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "cadenza.limits.downloads-per-hour")
  int downloadsPerHour;

  @Inject
  @ConfigProperty(name = "cadenza.limits.sign-in-per-minute")
  int signInPerMinute;

  /** Counts a request; a problem if its limit is used up. Strangers are counted at sign-in only. */
  void take(HttpServletRequest request, HttpServletResponse response) {
    if (!settings.flag(LiveSetting.RATE_LIMIT_ENABLED)) {
      return;
    }
    Limit limit = Dialects.of(Answers.path(request)).limitOf(request.getMethod(), path(request));
    Optional<Caller> caller = Credentials.callerOf(request);
    if (limit == Limit.SIGN_IN) {
      count(response, limit, addresses.network(request), signInPerMinute, Duration.ofMinutes(1));
    } else if (limit == Limit.TIER || limit == Limit.TIER_UNREFUSED) {
      caller.ifPresent(who -> takeOfTier(who, response, limit == Limit.TIER));
    } else if (caller.isPresent()) {
      String user = Long.toString(caller.get().userId());
      count(
          response,
          Limit.GENERAL,
          user,
          settings.number(LiveSetting.MAX_REQUESTS_PER_HOUR),
          Duration.ofHours(1));
      if (limit == Limit.DOWNLOADS) {
        count(response, limit, user, downloadsPerHour, Duration.ofHours(1));
      }
    }
  }

  private void takeOfTier(Caller caller, HttpServletResponse response, boolean refuses) {
    Tier tier = caller.tier();
    Quotas.Standing standing = quotas.take(caller.userId());
    Instant now = clock.instant();
    Instant midnight = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    long left = Math.max(0, tier.requestsPerDay() - standing.requests());
    response.setHeader("X-RateLimit-Limit", Integer.toString(tier.requestsPerDay()));
    response.setHeader("X-RateLimit-Remaining", Long.toString(left));
    response.setHeader("X-RateLimit-Reset", Long.toString(midnight.getEpochSecond()));
    if (!refuses) {
      return;
    } else if (standing.requests() > tier.requestsPerDay()) {
      throw usedUp(tier.requestsPerDay(), "1 day", Duration.between(now, midnight));
    } else if (standing.tokens() >= tier.tokensPerMonth()) {
      Instant month =
          standing.day().withDayOfMonth(1).plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant();
      throw usedUp(tier.tokensPerMonth(), "1 month of tokens", Duration.between(now, month));
    }
  }

  private static Problem usedUp(long limit, String window, Duration wait) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("limit", limit);
    details.put("window", window);
    details.put("upgrade_url", "/api/v1/developer/usage/summary");
    return Problem.tooMany("Rate limit exceeded", Math.max(1, wait.toSeconds()), details);
  }

  private static String path(HttpServletRequest request) {
    return Answers.path(request).replaceAll("/+$", "");
  }

  private void count(
      HttpServletResponse response, Limit limit, String subject, int most, Duration window) {
    if (most <= 0) {
      return;
    }
    RateLimits.Standing standing = counts.take(limit.name(), subject, most, window);
    response.setHeader("X-RateLimit-Limit", Integer.toString(standing.limit()));
    response.setHeader("X-RateLimit-Remaining", Integer.toString(standing.remaining()));
    response.setHeader("X-RateLimit-Reset", Long.toString(standing.resetAt()));
    if (!standing.allowed()) {
      throw Problem.tooMany(
          "Rate limit exceeded: try again in " + standing.secondsLeft() + " s",
          standing.secondsLeft());
    }
  }
}
