package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.junit.jupiter.api.Test;

/** Signing in for an hour, and renewing that. */
class SessionIT {

  private static final String VERIFY = "/api/v1/auth/verify";
  private final Product product = Product.shared();

  private Answer signIn(String name) {
    product.user(name, "user");
    return product
        .anonymous()
        .post("/api/v1/auth/token", Map.of("username", name, "password", Product.PASSWORD))
        .expect(200);
  }

  private Answer renew(String token) {
    return product.anonymous().post("/api/v1/auth/refresh", Map.of("refresh_token", token));
  }

  @Test
  void aSessionOfAnHourIsRenewedWithAnotherTokenEachTime() {
    Answer first = signIn("staying");
    assertEquals(3600, first.number("/expires_in"));
    product.anonymous().withToken(first.text("/access_token")).get(VERIFY).expect(200);
    Answer second = renew(first.text("/refresh_token")).expect(200);
    assertNotEquals(first.text("/refresh_token"), second.text("/refresh_token"));
    product.anonymous().withToken(second.text("/access_token")).get(VERIFY).expect(200);
    renew(second.text("/refresh_token")).expect(200);
  }

  @Test
  void aTokenThatComesASecondTimeEndsItsSignInAndNoOther() {
    Answer other = signIn("robbed");
    Answer first = signIn("robbed");
    Answer second = renew(first.text("/refresh_token")).expect(200);
    renew(first.text("/refresh_token")).expectError(401, "UNAUTHORIZED");
    renew(second.text("/refresh_token")).expectError(401, "UNAUTHORIZED");
    for (Answer each : List.of(first, second)) {
      product.anonymous().withToken(each.text("/access_token")).get(VERIFY).expect(401);
    }
    product.anonymous().withToken(other.text("/access_token")).get(VERIFY).expect(200);
    renew(other.text("/refresh_token")).expect(200);
  }

  @Test
  void whoSignsOutRenewsNothing() {
    Answer before = signIn("going");
    Answer mine = renew(before.text("/refresh_token")).expect(200);
    Answer other = signIn("going");
    product
        .anonymous()
        .withToken(mine.text("/access_token"))
        .post("/api/v1/auth/logout")
        .expect(200);
    renew(mine.text("/refresh_token")).expectError(401, "UNAUTHORIZED");
    product.anonymous().withToken(before.text("/access_token")).get(VERIFY).expect(401);
    renew(other.text("/refresh_token")).expect(200);
  }

  @Test
  void whoIsDeactivatedOrTooLateRenewsNothing() {
    Answer late = signIn("late");
    Rows.change(
        product,
        "UPDATE refresh_token t JOIN user_account u ON u.id = t.owner_id"
            + " SET t.expires_at = UTC_TIMESTAMP(6) WHERE u.username = 'late'");
    renew(late.text("/refresh_token")).expectError(401, "UNAUTHORIZED");
    Answer gone = signIn("departing");
    Rows.change(product, "UPDATE user_account SET active = FALSE WHERE username = 'departing'");
    renew(gone.text("/refresh_token")).expectError(401, "UNAUTHORIZED");
    renew("nonsense").expectError(401, "UNAUTHORIZED");
    product
        .anonymous()
        .post("/api/v1/auth/token", Map.of("username", "late", "password", "wrong"))
        .expectError(401, "UNAUTHORIZED");
    product.anonymous().post("/api/v1/auth/refresh", Map.of()).expectInvalid("refresh_token");
  }
}
