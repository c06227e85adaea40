package org.cadenza.server.e2e.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Making, changing and removing users. */
class UsersIT {

  private static final String PATH = "/api/v1/admin/users";
  private static final String VERIFY = "/api/v1/auth/verify";
  private final Product product = Product.shared();
  private final Api admin = product.admin();
  private final String name = "user-" + UUID.randomUUID().toString().substring(0, 8);

  private Map<String, Object> order() {
    Map<String, Object> order = new HashMap<>();
    order.put("username", name);
    order.put("email", name + "@example.org");
    order.put("password", Product.PASSWORD);
    order.put("role", "user");
    return order;
  }

  private String make(Map<String, Object> order) {
    Answer made = admin.post(PATH, order).expect(201);
    assertEquals("User created successfully", made.text("/message"));
    return PATH + "/" + made.number("/user_id");
  }

  private Map<String, Object> with(String field, Object value) {
    Map<String, Object> order = order();
    order.put(field, value);
    return order;
  }

  private Answer signIn() {
    return product
        .anonymous()
        .post("/api/v1/auth/login", Map.of("username", name, "password", Product.PASSWORD));
  }

  private static long id(String path) {
    return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
  }

  @Test
  void whoWasMadeMaySignInAndIsListed() {
    String path = make(order());
    signIn().expect(200);
    Answer users = admin.get(PATH, "role", "user", "page_size", 100).expect(200);
    int place = users.all("/users", "username").indexOf(name);
    assertEquals(id(path), users.number("/users/" + place + "/id"));
    assertEquals(1, users.number("/users/" + place + "/login_count"));
    assertTrue(users.at("/users/" + place + "/last_login").isTextual());
    assertEquals(name + "@example.org", users.text("/users/" + place + "/email"));
  }

  @Test
  void namesAndAddressesAreNobodyElses() {
    make(order());
    Answer taken = admin.post(PATH, with("email", "other@example.org"));
    assertEquals("is taken", taken.expectError(409, "CONFLICT").text("/details/username"));
    Map<String, Object> sameMail = with("username", name + "-2");
    sameMail.put("email", name.toUpperCase(java.util.Locale.ROOT) + "@EXAMPLE.org");
    assertEquals(
        "is taken", admin.post(PATH, sameMail).expectError(409, "CONFLICT").text("/details/email"));
    Map<String, Object> second = with("username", name + "-3");
    second.put("email", name + "-3@example.org");
    String path = make(second);
    admin.put(path, Map.of("email", name + "@example.org")).expectError(409, "CONFLICT");
    admin.put(path, Map.of("email", name + "-3@example.org")).expect(200);
  }

  @ParameterizedTest
  @CsvSource({
    "username, ''",
    "username, with blanks",
    "email, nowhere",
    "password, short",
    "role, emperor",
    "active, perhaps"
  })
  void whatDoesNotFitIsNamed(String field, String value) {
    admin.post(PATH, with(field, value)).expectInvalid(field);
  }

  @Test
  void allButTheStateIsRequired() {
    admin
        .post(PATH, Map.of())
        .expectInvalid("username")
        .expectInvalid("email")
        .expectInvalid("password")
        .expectInvalid("role");
  }

  @Test
  void theTokensOfADeactivatedUserAreDeadAtOnceAndForGood() {
    String path = make(order());
    Api user = product.anonymous().withToken(signIn().expect(200).text("/token"));
    user.get(VERIFY).expect(200);
    admin.put(path, Map.of("active", false)).expect(200);
    user.get(VERIFY).expectError(401, "UNAUTHORIZED");
    signIn().expectError(401, "UNAUTHORIZED");
    assertTrue(
        admin
            .get(PATH, "active", false, "page_size", 100)
            .all("/users", "username")
            .contains(name));
    admin.put(path, Map.of("active", true)).expect(200);
    user.get(VERIFY).expectError(401, "UNAUTHORIZED");
    signIn().expect(200);
  }

  @Test
  void anotherRoleCountsAtOnce() {
    String path = make(order());
    Api user = product.anonymous().withToken(signIn().expect(200).text("/token"));
    user.get(PATH).expectError(403, "FORBIDDEN");
    admin.put(path, Map.of("role", "admin")).expect(200);
    user.get(PATH).expect(200);
  }

  @Test
  void whoIsRemovedIsGone() {
    String path = make(order());
    Api user = product.anonymous().withToken(signIn().expect(200).text("/token"));
    assertEquals("User deleted successfully", admin.delete(path).expect(200).text("/message"));
    user.get(VERIFY).expectError(401, "UNAUTHORIZED");
    admin.delete(path).expectError(404, "NOT_FOUND");
    admin.put(path, Map.of("active", true)).expectError(404, "NOT_FOUND");
  }

  @Test
  void theLastAdminRemains() {
    try (Product fresh = Product.with(Map.of()).start()) {
      Api only = fresh.admin();
      String path = PATH + "/" + only.get(VERIFY).number("/user/id");
      only.put(path, Map.of("active", false)).expectError(409, "CONFLICT");
      only.put(path, Map.of("role", "user")).expectError(409, "CONFLICT");
      only.delete(path).expectError(409, "CONFLICT");
      Map<String, Object> order = with("role", "admin");
      order.put("active", false);
      String other = PATH + "/" + only.post(PATH, order).expect(201).number("/user_id");
      only.delete(path).expectError(409, "CONFLICT");
      only.put(other, Map.of("active", true)).expect(200);
      only.delete(path).expect(200);
      only.get(VERIFY).expectError(401, "UNAUTHORIZED");
    }
  }
}
