package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documented limits, set low enough to be reached, behind a proxy that is trusted. */
class LimitIT {

  private static Product product;

  @BeforeAll
  static void start() {
    product =
        Product.with(
                Map.of(
                    "CADENZA_LIMITS_GENERAL_PER_HOUR", "6",
                    "CADENZA_LIMITS_DOWNLOADS_PER_HOUR", "2",
                    "CADENZA_LIMITS_SIGN_IN_PER_MINUTE", "4",
                    "CADENZA_TRUSTED_PROXIES", "127.0.0.1"))
            .start();
  }

  @AfterAll
  static void stop() {
    product.close();
  }

  private static Answer signIn(String forwardedFor, String password) {
    return signIn("/api/v1/auth/login", password, forwardedFor);
  }

  private static Answer signIn(String path, String password, String... forwardedFor) {
    Api api = product.anonymous();
    HttpRequest.Builder request = api.request(path).header("Content-Type", "application/json");
    for (String line : forwardedFor) {
      request.header("X-Forwarded-For", line);
    }
    return api.send(
        request.POST(
            BodyPublishers.ofString("{\"username\":\"admin\",\"password\":\"" + password + "\"}")));
  }

  @Test
  void aUserHasSoManyRequestsAnHourAndSeesWhereHeStands() {
    Api api = product.anonymous().withToken(signIn("192.0.2.1", Product.PASSWORD).text("/token"));
    for (int remaining = 5; remaining >= 0; remaining--) {
      Answer answer = api.get("/api/v1/auth/verify").expect(200);
      assertEquals("6", answer.header("X-RateLimit-Limit"));
      assertEquals(Integer.toString(remaining), answer.header("X-RateLimit-Remaining"));
      assertEndsWithin(3600, answer);
    }
    assertTooMany(api.get("/api/v1/auth/verify"), 3600);
    assertTooMany(api.get("/api/v1/nothing"), 3600);
  }

  @Test
  void callsThatChangeADownloadHaveALimitOfTheirOwn() {
    Api api = product.user("downloader", "user");
    api.delete("/api/v1/downloads/999999");
    Answer second = api.delete("/api/v1/downloads/999999");
    assertEquals("2", second.header("X-RateLimit-Limit"));
    assertEquals("0", second.header("X-RateLimit-Remaining"));
    assertTooMany(api.delete("/api/v1/downloads/999999"), 3600);
    assertEquals("6", api.get("/api/v1/auth/verify").expect(200).header("X-RateLimit-Limit"));
  }

  @Test
  void anAddressHasSoManyAttemptsToSignInAMinute() {
    for (int attempt = 0; attempt < 4; attempt++) {
      Answer answer = signIn("192.0.2.7", "wrong").expectError(401, "UNAUTHORIZED");
      assertEquals("4", answer.header("X-RateLimit-Limit"));
      assertEndsWithin(60, answer);
    }
    assertTooMany(signIn("192.0.2.7", Product.PASSWORD), 60);
    signIn("192.0.2.8", Product.PASSWORD).expect(200);
    // Only what the trusted proxy itself saw counts; the rest may be made up.
    assertTooMany(signIn("203.0.113.5, 192.0.2.7", Product.PASSWORD), 60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/auth/login;a=1", "/api/v1;b/auth/login", "/api//v1/auth/%6Cogin/"})
  void thePathCannotBeWrittenInAWayThatEscapesTheLimit(String path) {
    String address = "198.51.100." + path.length();
    for (int attempt = 0; attempt < 4; attempt++) {
      signIn(path, "wrong", address);
    }
    assertTooMany(signIn(address, Product.PASSWORD), 60);
  }

  @Test
  void aLineThatTheClientSentItselfIsNotBelieved() {
    for (int attempt = 0; attempt < 4; attempt++) {
      signIn("/api/v1/auth/login", "wrong", "10.0.0." + attempt, "198.51.100.99");
    }
    assertTooMany(signIn("198.51.100.99", Product.PASSWORD), 60);
  }

  @Test
  void theAddressesOfOneHouseholdCountTogether() {
    for (int attempt = 0; attempt < 4; attempt++) {
      signIn("2001:db8:1:2::" + attempt, "wrong").expectError(401, "UNAUTHORIZED");
    }
    assertTooMany(signIn("2001:db8:1:2:ffff::1", Product.PASSWORD), 60);
    signIn("2001:db8:1:3::1", "wrong").expectError(401, "UNAUTHORIZED");
  }

  private static void assertTooMany(Answer answer, long window) {
    answer.expectError(429, "RATE_LIMITED");
    long wait = Long.parseLong(answer.header("Retry-After"));
    assertTrue(wait >= 1 && wait <= window, answer::toString);
    assertEquals(wait, answer.number("/details/retry_after"));
    assertEquals("0", answer.header("X-RateLimit-Remaining"));
  }

  private static void assertEndsWithin(long seconds, Answer answer) {
    long reset = Long.parseLong(answer.header("X-RateLimit-Reset"));
    long now = Instant.now().getEpochSecond();
    assertTrue(reset > now - 2 && reset <= now + seconds + 2, answer::toString);
  }
}
