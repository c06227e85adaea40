package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("main-path")
class SignInIT {

  private static final String LOGIN = "/api/v1/auth/login";
  private static final String LOGOUT = "/api/v1/auth/logout";
  private static final String VERIFY = "/api/v1/auth/verify";

  private final Product product = Product.shared();

  @Test
  void aLoginGivesATokenAndWhomItIsFor() {
    Answer answer =
        product
            .anonymous()
            .post(LOGIN, Map.of("username", "admin", "password", Product.PASSWORD))
            .expect(200);

    assertEquals(List.of("success", "token", "user"), Answer.names(answer.body()));
    assertTrue(answer.at("/success").booleanValue());
    assertEquals(3, answer.text("/token").split("\\.").length);
    assertAdmin(answer.at("/user"));
    assertEquals("no-store", answer.header("Cache-Control"));
    assertEquals("nosniff", answer.header("X-Content-Type-Options"));
  }

  @Test
  void verifyTellsWhoCalls() {
    Answer answer = product.admin().get(VERIFY).expect(200);

    assertEquals(List.of("success", "user"), Answer.names(answer.body()));
    assertTrue(answer.at("/success").booleanValue());
    assertAdmin(answer.at("/user"));
  }

  @Test
  void everyRoleIsToldAsItIs() {
    for (String role : List.of("user", "readonly")) {
      Answer answer = product.user("sign-in-" + role, role).get(VERIFY).expect(200);
      assertEquals(role, answer.text("/user/role"));
      assertEquals("sign-in-" + role + "@example.org", answer.text("/user/email"));
    }
  }

  @ParameterizedTest
  @CsvSource({"admin,wrong", "nobody-of-this-name,wrong", "admin,Correct horse battery staple"})
  void wrongNameAndWrongPasswordAreRefusedAlike(String username, String password) {
    Answer answer =
        product
            .anonymous()
            .post(LOGIN, Map.of("username", username, "password", password))
            .expectError(401, "UNAUTHORIZED");
    assertEquals("Invalid username or password", answer.text("/error"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"username", "password"})
  void aMissingOrBlankOrMistypedFieldIsNamed(String field) {
    Map<String, Object> request = new HashMap<>(Map.of("username", "a", "password", "b"));
    request.remove(field);
    product.anonymous().post(LOGIN, request).expectInvalid(field);
    request.put(field, null);
    product.anonymous().post(LOGIN, request).expectInvalid(field);
    request.put(field, "");
    product.anonymous().post(LOGIN, request).expectInvalid(field);
    request.put(field, 1);
    product.anonymous().post(LOGIN, request).expectInvalid(field);
    request.put(field, "x".repeat(1000));
    product.anonymous().post(LOGIN, request).expectInvalid(field);
  }

  @Test
  void unknownFieldsAreIgnored() {
    Map<String, Object> request =
        Map.of("username", "admin", "password", Product.PASSWORD, "remember", true);
    product.anonymous().post(LOGIN, request).expect(200);
  }

  @Test
  void logoutEndsThisTokenAtOnceAndNoOther() {
    Api one = product.signIn("admin");
    Api other = product.signIn("admin");
    assertNotEquals(one.token(), other.token());

    Answer answer = one.post(LOGOUT).expect(200);
    assertEquals(List.of("success", "message"), Answer.names(answer.body()));
    assertEquals("Logged out successfully", answer.text("/message"));

    one.get(VERIFY).expectError(401, "UNAUTHORIZED");
    one.post(LOGOUT).expectError(401, "UNAUTHORIZED");
    other.get(VERIFY).expect(200);
  }

  @Test
  void readonlyUsersMaySignOut() {
    product.user("leaving", "readonly");
    product.signIn("leaving").post(LOGOUT).expect(200);
  }

  @Test
  void withoutATokenNothingOpens() {
    for (Answer answer :
        List.of(product.anonymous().get(VERIFY), product.anonymous().post(LOGOUT))) {
      answer.expectError(401, "UNAUTHORIZED");
      assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"), answer.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic YWRtaW46eA==", "Bearer", "Bearer ", "Bearer a b", "nonsense"})
  void otherCredentialsAreNone(String header) {
    product
        .anonymous()
        .send(product.anonymous().request(VERIFY).header("Authorization", header))
        .expectError(401, "UNAUTHORIZED");
  }

  private static void assertAdmin(JsonNode user) {
    assertEquals(List.of("id", "username", "email", "role", "active"), Answer.names(user));
    assertTrue(user.path("id").isIntegralNumber());
    assertEquals("admin", user.path("username").asText());
    assertTrue(user.path("email").isNull());
    assertEquals("admin", user.path("role").asText());
    assertTrue(user.path("active").booleanValue());
  }
}
