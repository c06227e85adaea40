package org.cadenza.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.cadenza.identity.Caller;
import org.cadenza.identity.limits.RateLimits;
import org.cadenza.problems.Problem;
import org.cadenza.settings.live.LiveSetting;
import org.cadenza.settings.live.LiveSettings;
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
