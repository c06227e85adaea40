package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changing one's own password (ours). */
class PasswordIT {

  private static final String PASSWORD = "/api/v1/auth/password";
  private static final String VERIFY = "/api/v1/auth/verify";
  private static final String NEW = "another horse battery staple";

  private final Product product = Product.shared();

  private static Answer change(Api api, String current, String next) {
    return api.put(PASSWORD, Map.of("current_password", current, "new_password", next));
  }

  private Answer signIn(String name, String password) {
    return product
        .anonymous()
        .post("/api/v1/auth/login", Map.of("username", name, "password", password));
  }

  @ParameterizedTest
  @ValueSource(strings = {"readonly", "user"})
  void everybodyChangesHisOwnAndEveryOtherTokenEnds(String role) {
    String name = "password-" + role;
    product.user(name, role);
    Api one = product.signIn(name);
    Api other = product.signIn(name);

    change(one, Product.PASSWORD, NEW).expect(200);

    one.get(VERIFY).expect(200);
    other.get(VERIFY).expectError(401, "UNAUTHORIZED");
    signIn(name, Product.PASSWORD).expectError(401, "UNAUTHORIZED");
    Api fresh = one.withToken(signIn(name, NEW).expect(200).text("/token"));
    fresh.get(VERIFY).expect(200);

    change(fresh, NEW, Product.PASSWORD).expect(200);
    one.get(VERIFY).expectError(401, "UNAUTHORIZED");
    fresh.get(VERIFY).expect(200);
    fresh.post("/api/v1/auth/logout").expect(200);
    fresh.get(VERIFY).expectError(401, "UNAUTHORIZED");
  }

  @Test
  void whoDoesNotKnowThePasswordDoesNotChangeIt() {
    product.user("password-guess", "user");
    Api api = product.signIn("password-guess");
    Answer answer = change(api, "guessed", NEW).expectError(422, "UNPROCESSABLE");
    assertTrue(answer.has("/details/current_password"), answer::toString);
    change(api, Product.PASSWORD, Product.PASSWORD).expectError(422, "UNPROCESSABLE");
    change(api, Product.PASSWORD, "short").expectInvalid("new_password");
    change(api, Product.PASSWORD, "x".repeat(513)).expectInvalid("new_password");
    api.get(VERIFY).expect(200);
    signIn("password-guess", Product.PASSWORD).expect(200);
  }

  @Test
  void guessingComesUnderTheLimitForSigningIn() {
    try (Product limited = Product.with(Map.of("CADENZA_LIMITS_SIGN_IN_PER_MINUTE", "3")).start()) {
      Api admin = limited.signIn("admin");
      change(admin, "guess", NEW).expect(422);
      change(admin, "guess", NEW).expect(422);
      change(admin, Product.PASSWORD, NEW).expectError(429, "RATE_LIMITED");
      assertEquals(200, admin.get(VERIFY).status());
    }
  }
}
