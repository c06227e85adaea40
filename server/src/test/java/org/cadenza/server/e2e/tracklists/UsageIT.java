package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.junit.jupiter.api.Test;

/** What is counted of calls, and where it ends. */
class UsageIT {

  private static final String DEVELOPER = "/api/v1/developer/";
  private static final String FORMATS = "/api/v1/cue/formats";
  private final Product product = Product.shared();
  private final Api admin = product.admin();

  private String key(Api owner) {
    Map<String, Object> order = Map.of("name", "Counted", "permissions", Map.of("read", true));
    return owner.post(DEVELOPER + "keys", order).expect(201).text("/api_key");
  }

  @Test
  void callsAreCountedByKeyAndByUserAndFailuresCostNothing() {
    Api owner = product.user("counting", "user");
    Api program = product.anonymous().withToken(key(owner));
    String id = owner.get(DEVELOPER + "keys").text("/0/key_id");
    program.get(DEVELOPER + "keys").expect(200);
    program.get(DEVELOPER + "keys").expect(200);
    program.get(DEVELOPER + "keys/key-nothing/usage").expectError(404, "NOT_FOUND");
    Answer usage = owner.get(DEVELOPER + "keys/" + id + "/usage").expect(200);
    assertEquals(3, usage.number("/usage_stats/total_requests"));
    assertEquals(2, usage.number("/usage_stats/total_tokens"));
    assertEquals(0.333, usage.at("/usage_stats/error_rate").doubleValue());
    assertEquals("/api/v1/developer/keys", usage.text("/usage_stats/top_endpoints/0"));
    assertEquals("free", usage.text("/cost_breakdown/tier"));
    assertTrue(usage.at("/usage_stats/key_last_used").isTextual());
    Answer summary = owner.get(DEVELOPER + "usage/summary", "period", "day").expect(200);
    // Making the key took 2, and each look 1.
    assertEquals(2 + 1 + 2 + 1, summary.number("/usage/total_tokens"));
    assertEquals(6, summary.number("/usage/total_requests"));
    assertEquals(25_000, summary.number("/limits/tokens_per_month"));
    assertEquals(1, summary.number("/keys/active"));
    owner.get(DEVELOPER + "usage/summary", "period", "year").expectInvalid("period");
  }

  private String used(String name, long requests, long tokens) {
    product.user(name, "user");
    String id = Rows.text(product, "SELECT id FROM user_account WHERE username = ?", name);
    Rows.change(
        product,
        "INSERT INTO api_usage (owner_id, day, key_id, route, requests, errors, tokens, millis)"
            + " VALUES (?, UTC_DATE(), 0, '/api/v1/search', ?, 0, ?, 0)",
        id,
        requests,
        tokens);
    return id;
  }

  @Test
  void aDayHasSoManyRequestsAndAMonthSoManyTokens() {
    Api busy = product.user("busy", "user");
    Api greedy = product.user("greedy", "user");
    String busyId = used("busy", 998, 0);
    used("greedy", 1, 25_000);
    String setting = "/api/v1/admin/config/rate_limit_enabled";
    admin.put(setting, Map.of("value", true)).expect(200);
    try {
      Answer first = busy.get(FORMATS).expect(200);
      assertEquals("1000", first.header("X-RateLimit-Limit"));
      assertEquals("1", first.header("X-RateLimit-Remaining"));
      busy.get(FORMATS).expect(200);
      Answer refused = busy.get(FORMATS).expectError(429, "RATE_LIMITED");
      assertEquals(1000, refused.number("/details/limit"));
      assertEquals("1 day", refused.text("/details/window"));
      assertEquals(refused.header("Retry-After"), refused.text("/retry_after"));
      assertEquals(
          "1 month of tokens",
          greedy.get(FORMATS).expectError(429, "RATE_LIMITED").text("/details/window"));
      // A key that has used up all can be revoked.
      busy.get(DEVELOPER + "keys").expect(200);
      // Other documents have limits of their own.
      busy.get("/api/v1/downloads").expect(200);
      admin.put(DEVELOPER + "users/" + busyId + "/tier", Map.of("tier", "premium")).expect(200);
      assertEquals("10000", busy.get(FORMATS).expect(200).header("X-RateLimit-Limit"));
    } finally {
      admin.put(setting, Map.of("value", false)).expect(200);
    }
    admin
        .put(DEVELOPER + "users/999999/tier", Map.of("tier", "free"))
        .expectError(404, "NOT_FOUND");
    admin
        .put(DEVELOPER + "users/" + busyId + "/tier", Map.of("tier", "gold"))
        .expectInvalid("tier");
  }

  @Test
  void anIdOfTheCallerComesBack() {
    Api api = product.admin();
    Answer answer =
        api.send(
            api.request(DEVELOPER + "keys/key-nothing/usage")
                .header("X-Correlation-ID", "mine-1.2_3")
                .GET());
    assertEquals("mine-1.2_3", answer.text("/correlation_id"));
    assertEquals("mine-1.2_3", answer.header("X-Correlation-ID"));
    Answer odd =
        api.send(
            api.request(DEVELOPER + "keys/key-nothing/usage")
                .header("X-Correlation-ID", "<script>")
                .GET());
    assertTrue(odd.text("/correlation_id").matches("[0-9a-f-]{36}"), odd::toString);
  }

  @Test
  void aCallThatMeetsNothingIsCountedAndIsNoEndpoint() {
    Api owner = product.user("astray", "user");
    Api program = product.anonymous().withToken(key(owner));
    String id = owner.get(DEVELOPER + "keys").text("/0/key_id");
    program.get("/api/v1/batch/a/b/c").expectError(404, "NOT_FOUND");
    program.get("/api/v1/cue/formats").expect(200);
    Answer usage = owner.get(DEVELOPER + "keys/" + id + "/usage").expect(200);
    assertEquals(2, usage.number("/usage_stats/total_requests"));
    assertEquals("[\"/api/v1/cue/formats\"]", usage.at("/usage_stats/top_endpoints").toString());
  }
}
