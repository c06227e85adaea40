package org.cadenza.server.sample.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cadenza.server.sample.http.Fields;
import org.cadenza.server.sample.http.Json;
import org.cadenza.server.sample.http.Refusal;
import org.cadenza.server.sample.http.Reply;
import org.cadenza.server.sample.http.Request;

/** Sign-in (OpenID Connect's password and refresh grants), user info and subscription. */
public final class AccountEndpoints {
  private static final DateTimeFormatter SUBSCRIPTION_TIME =
      DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss", Locale.ROOT);
  private static final LocalDateTime STARTED = LocalDateTime.of(2020, 1, 1, 0, 0);

  private final SampleAccount account;
  private final Tokens tokens;
  private final Clock clock;

  /** Endpoints of this account. */
  public AccountEndpoints(SampleAccount account, Tokens tokens, Clock clock) {
    this.account = account;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** {@code POST /connect/token}: whatever does not fit is {@code invalid_grant}, status 400. */
  public Reply token(Request request) {
    Map<String, String> form = Fields.parse(request.body());
    if (!account.clientId().equals(form.get("client_id")) || !granted(form)) {
      throw new Refusal(400, "invalid_grant");
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("access_token", tokens.access(account));
    answer.put("expires_in", Tokens.LIFETIME.toSeconds());
    answer.put("token_type", "Bearer");
    answer.put("refresh_token", tokens.refresh());
    answer.put(
        "scope", form.getOrDefault("scope", "openid profile email nugsnet:api offline_access"));
    return Reply.json(200, Json.bytes(answer));
  }

  private boolean granted(Map<String, String> form) {
    return switch (form.getOrDefault("grant_type", "")) {
      case "password" ->
          account.username().equals(form.get("username"))
              && account.password().equals(form.get("password"));
      case "refresh_token" -> tokens.redeem(form.getOrDefault("refresh_token", ""));
      default -> false;
    };
  }

  /** {@code GET /connect/userinfo}, with a bearer token. */
  public Reply userInfo(Request request) {
    tokens.check(request);
    return Reply.json(200, Json.bytes(Map.of("sub", account.userId())));
  }

  /**
   * {@code GET /api/v1/me/subscriptions}, with a bearer token. Times are {@code MM/dd/yyyy
   * HH:mm:ss} in UTC; the subscription ends a year from today.
   */
  public Reply subscriptions(Request request) {
    tokens.check(request);
    LocalDateTime ends =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(1).atStartOfDay();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("status", "ACTIVE");
    answer.put("isContentAccessible", true);
    answer.put("legacySubscriptionId", account.subscriptionId());
    answer.put("startedAt", SUBSCRIPTION_TIME.format(STARTED));
    answer.put("endsAt", SUBSCRIPTION_TIME.format(ends));
    answer.put("plan", plan());
    answer.put("promo", null);
    return Reply.json(200, Json.bytes(answer));
  }

  private Map<String, String> plan() {
    return Map.of(
        "planId", account.planId(), "description", "Sample plan", "serviceLevel", "sample");
  }
}
