package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys of programs: what they open, and when they do no more. */
class ApiKeyIT {

  private static final String KEYS = "/api/v1/developer/keys";
  private static final String VERIFY = "/api/v1/auth/verify";
  private static final String SCHEDULES = "/api/v1/scheduler/schedules";
  private final Product product = Product.shared();
  private final Api admin = product.admin();
  // Of a sign-in of its own each time, for a test ends them.
  private final Api user = fresh();

  @BeforeEach
  void forgetKeys() {
    Rows.change(product, "DELETE FROM api_key");
  }

  private Api fresh() {
    product.user("developer", "user");
    return product.signIn("developer");
  }

  private static Answer make(Api owner, boolean write, boolean isAdmin) {
    Map<String, Object> permissions = Map.of("read", true, "write", write, "admin", isAdmin);
    return owner.post(KEYS, Map.of("name", "Program", "permissions", permissions));
  }

  private Api with(String key) {
    return product.anonymous().withToken(key);
  }

  @Test
  void aKeyIsShownOnceAndOpensWhatItMayInEitherHeader() {
    Answer made = make(user, false, false).expect(201);
    String key = made.text("/api_key");
    assertTrue(key.matches("tk_[A-Za-z0-9_-]{43}"), key);
    assertEquals("developer", with(key).get(VERIFY).expect(200).text("/user/username"));
    Api nobody = product.anonymous();
    nobody.send(nobody.request(VERIFY).header("X-API-Key", key).GET()).expect(200);
    Answer list = user.get(KEYS).expect(200);
    assertEquals(made.text("/key_id"), list.text("/0/key_id"));
    assertEquals(key.substring(0, 8) + "...", list.text("/0/key_prefix"));
    assertFalse(list.body().toString().contains(key));
    assertFalse(
        Rows.text(product, "SELECT CONCAT(hash, prefix) FROM api_key").contains(key.substring(8)));
  }

  @Test
  void aKeyDoesNoMoreThanItMayAndThanItsOwnerMay() {
    String reading = make(user, false, false).expect(201).text("/api_key");
    with(reading).get("/api/v1/downloads").expect(200);
    with(reading)
        .post("/api/v1/downloads/queue", Map.of("container_id", 1, "format", "FLAC"))
        .expectError(403, "FORBIDDEN");
    make(with(reading), false, false).expectError(403, "FORBIDDEN");
    make(user, true, true).expectError(403, "FORBIDDEN");
    String writing = make(admin, true, false).expect(201).text("/api_key");
    with(writing).get("/api/v1/admin/users").expectError(403, "FORBIDDEN");
    make(with(writing), true, true).expectError(403, "FORBIDDEN");
    String ruling = make(admin, true, true).expect(201).text("/api_key");
    with(ruling).get("/api/v1/admin/users").expect(200);
    Rows.change(product, "UPDATE user_account SET role = 'READONLY' WHERE username = 'developer'");
    try {
      with(make(admin, true, false).text("/api_key")).get(SCHEDULES).expect(200);
      with(reading).get("/api/v1/downloads").expect(200);
    } finally {
      Rows.change(product, "UPDATE user_account SET role = 'USER' WHERE username = 'developer'");
    }
  }

  @Test
  void aRotatedKeyIsGoodForADayYet() {
    Answer first = make(user, true, false).expect(201);
    Answer next = user.post(KEYS + "/" + first.text("/key_id") + "/rotate").expect(200);
    assertEquals("Program", next.text("/name"));
    with(first.text("/api_key")).get(VERIFY).expect(200);
    user.post(KEYS + "/" + first.text("/key_id") + "/rotate").expectError(409, "CONFLICT");
    with(next.text("/api_key")).get(VERIFY).expect(200);
    Rows.change(
        product,
        "UPDATE api_key SET expires_at = expires_at - INTERVAL 25 HOUR"
            + " WHERE expires_at IS NOT NULL");
    Answer refused = with(first.text("/api_key")).get(KEYS).expectError(401, "UNAUTHORIZED");
    assertEquals("INVALID_API_KEY", refused.text("/error_code"));
    with(next.text("/api_key")).get(VERIFY).expect(200);
  }

  @Test
  void aRevokedKeyIsDeadAtOnce() {
    Answer made = make(user, true, false).expect(201);
    String path = KEYS + "/" + made.text("/key_id");
    Answer revoked = user.delete(path).expect(200);
    assertEquals("API key " + made.text("/key_id") + " has been revoked", revoked.text("/message"));
    with(made.text("/api_key")).get(VERIFY).expectError(401, "UNAUTHORIZED");
    user.delete(path).expectError(409, "CONFLICT");
    user.post(path + "/rotate").expectError(409, "CONFLICT");
    assertTrue(user.get(KEYS).body().isEmpty());
    assertFalse(user.get(KEYS, "include_inactive", true).at("/0/is_active").booleanValue());
  }

  @Test
  void aKeyThatAKeyMakesLastsNoLongerAndAllEndWithTheirOwner() {
    Map<String, Object> order =
        Map.of(
            "name",
            "Short",
            "permissions",
            Map.of("read", true, "write", true),
            "expires_in_days",
            2);
    Answer parent = user.post(KEYS, order).expect(201);
    Answer child = make(with(parent.text("/api_key")), false, false).expect(201);
    assertEquals(parent.text("/expires_at"), child.text("/expires_at"));
    String id = Rows.text(product, "SELECT id FROM user_account WHERE username = 'developer'");
    admin.put("/api/v1/admin/users/" + id, Map.of("active", false)).expect(200);
    admin.put("/api/v1/admin/users/" + id, Map.of("active", true)).expect(200);
    with(child.text("/api_key")).get(VERIFY).expectError(401, "UNAUTHORIZED");
  }

  @Test
  void anotherUsersKeysAreHidden() {
    String path = KEYS + "/" + make(user, true, false).expect(201).text("/key_id");
    Api other = product.user("other-developer", "user");
    other.delete(path).expectError(404, "NOT_FOUND");
    other.post(path + "/rotate").expectError(404, "NOT_FOUND");
    other.get(path + "/usage").expectError(404, "NOT_FOUND");
    assertTrue(other.get(KEYS).expect(200).body().isEmpty());
  }

  @Test
  void asManyKeysAreGoodAtOnceAsTheTierAllows() {
    for (int i = 0; i < 3; i++) {
      make(user, false, false).expect(201);
    }
    make(user, false, false).expectError(422, "UNPROCESSABLE");
    user.delete(KEYS + "/" + user.get(KEYS).text("/0/key_id")).expect(200);
    make(user, false, false).expect(201);
  }

  @Test
  void aKeyThatDoesNotFitIsNamed() {
    Map<String, Object> reading = Map.of("read", true);
    user.post(KEYS, Map.of("permissions", reading)).expectInvalid("name");
    user.post(KEYS, Map.of("name", "x")).expectInvalid("permissions");
    user.post(KEYS, Map.of("name", "x", "permissions", Map.of("write", true)))
        .expectInvalid("permissions.read");
    user.post(KEYS, Map.of("name", "x", "permissions", reading, "expires_in_days", 0))
        .expectInvalid("expires_in_days");
    with("tk_nonsense").get(VERIFY).expectError(401, "UNAUTHORIZED");
  }
}
