package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every operation that the OpenAPI names, tried on each of them. */
@Tag("main-path")
class EveryOperationIT {

  private static final Product PRODUCT = Product.shared();
  private static final Set<String> OWN_AFFAIRS =
      Set.of("/api/v1/auth/logout", "/api/v1/auth/password", "/api/v1/auth/{provider}/link");
  private static final String NONSENSE = "nonsense";

  static Stream<Operation> secured() {
    return Contract.servedBy(PRODUCT).operations().stream()
        .filter(operation -> operation.description().has("security"));
  }

  static Stream<Operation> changing() {
    // Whoever may sign in may sign out, change his password and link himself, and that is nobody
    // else's affair.
    return secured()
        .filter(operation -> !operation.method().equals("GET"))
        .filter(operation -> !OWN_AFFAIRS.contains(operation.path()));
  }

  /** But for that of which the client brings the id along. */
  static Stream<Operation> ofOneThing() {
    return secured()
        .filter(operation -> operation.variables() > 0)
        .filter(
            operation ->
                !(operation.method().equals("PUT")
                    && operation.path().startsWith("/api/v1/library/audio/")));
  }

  static Stream<Operation> withBody() {
    return Contract.servedBy(PRODUCT).operations().stream().filter(Operation::hasBody);
  }

  static Stream<Arguments> pickyParameters() {
    return secured()
        .flatMap(
            operation ->
                operation.parameters("query").stream()
                    .filter(parameter -> isPicky(parameter.path("schema")))
                    .map(parameter -> Arguments.of(operation, parameter.path("name").asText())));
  }

  /** Whether not every text is a value of it. */
  private static boolean isPicky(JsonNode schema) {
    return !schema.path("type").asText().equals("string")
        || schema.has("enum")
        || schema.has("format");
  }

  @Test
  void theContractNamesTheseAndOurs() {
    List<String> named =
        Contract.servedBy(PRODUCT).operations().stream().map(Operation::toString).toList();
    assertEquals(184, named.stream().filter(each -> each.contains(" /api/v1/")).count());
    assertEquals(177, secured().count());
  }

  @ParameterizedTest
  @MethodSource("secured")
  void nobodyGetsInWithoutAToken(Operation operation) {
    Answer answer = send(PRODUCT.anonymous(), operation, "{}");
    answer.expectError(401, "UNAUTHORIZED");
    assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"), answer::toString);
    send(PRODUCT.anonymous().withToken(NONSENSE), operation, "{}").expectError(401, "UNAUTHORIZED");
  }

  @ParameterizedTest
  @MethodSource("changing")
  void whoMayOnlyReadChangesNothing(Operation operation) {
    send(PRODUCT.user("reader", "readonly"), operation, "{}").expectError(403, "FORBIDDEN");
  }

  @ParameterizedTest
  @MethodSource("secured")
  void aMethodThatAPathDoesNotHaveIsToldWithThoseThatItHas(Operation operation) {
    Set<String> methods =
        secured()
            .filter(other -> other.path().equals(operation.path()))
            .map(Operation::method)
            .collect(Collectors.toSet());
    for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "FOO")) {
      if (!methods.contains(method)) {
        HttpRequest.Builder request = PRODUCT.admin().request(operation.pathOfNothing());
        Answer answer = PRODUCT.admin().send(request.method(method, BodyPublishers.noBody()));
        answer.expectError(405, "METHOD_NOT_ALLOWED");
        assertTrue(answer.header("Allow").contains(operation.method()), answer::toString);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ofOneThing")
  void whatThereIsNotIsNotFound(Operation operation) {
    send(PRODUCT.admin(), operation, "{}").expectError(404, "NOT_FOUND");
  }

  @ParameterizedTest
  @MethodSource("ofOneThing")
  void whatCannotBeAnIdentifierIsAnError(Operation operation) {
    for (String odd : List.of("abc", "-1", "1.5", "99999999999999999999", "1%20", "+1", "%D9%A1")) {
      String path = operation.path().replaceAll("\\{[^}]+}", odd);
      int status = send(PRODUCT.admin(), operation, path, "{}", "application/json").status();
      assertTrue(status == 400 || status == 404, () -> path + " answers " + status);
    }
  }

  @ParameterizedTest
  @MethodSource("pickyParameters")
  void aParameterThatCannotBeReadIsNamed(Operation operation, String parameter) {
    for (String odd : List.of(NONSENSE, "%00")) {
      String path = operation.pathOfNothing() + "?" + parameter + "=" + odd;
      send(PRODUCT.admin(), operation, path, "{}", "application/json").expectInvalid(parameter);
    }
  }

  @ParameterizedTest
  @MethodSource("withBody")
  void aBodyThatCannotBeReadIsRefused(Operation operation) {
    Api admin = PRODUCT.admin();
    for (String body : List.of("[]", "1", "\"text\"", "{", "{\"a\":", "{} {}", "\u0000")) {
      send(admin, operation, body).expectError(400, "VALIDATION_ERROR");
    }
    send(admin, operation, "{\"a\": 1, \"a\": 2}").expectError(400, "VALIDATION_ERROR");
    send(admin, operation, operation.pathOfNothing(), "{}", "text/plain")
        .expectError(415, "UNSUPPORTED_MEDIA_TYPE");
    HttpRequest.Builder packed = admin.request(operation.pathOfNothing());
    packed.header("Content-Type", "application/json").header("Content-Encoding", "gzip");
    admin
        .send(packed.method(operation.method(), BodyPublishers.ofString("{}")))
        .expectError(415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @ParameterizedTest
  @MethodSource("withBody")
  void everyFieldRefusesAValueOfAnotherType(Operation operation) {
    JsonNode fields =
        operation.description().at("/requestBody/content/application~1json/schema/properties");
    assertTrue(fields.isObject(), operation + " describes its body's fields");
    fields
        .properties()
        .forEach(
            field -> {
              String wrong = field.getValue().path("type").asText().equals("object") ? "1" : "{}";
              send(PRODUCT.admin(), operation, "{\"" + field.getKey() + "\": " + wrong + "}")
                  .expectInvalid(field.getKey());
            });
  }

  private static Answer send(Api api, Operation operation, String body) {
    return send(api, operation, operation.pathOfNothing(), body, "application/json");
  }

  private static Answer send(
      Api api, Operation operation, String path, String body, String contentType) {
    HttpRequest.Builder request = api.request(path);
    return operation.hasBody()
        ? api.send(
            request
                .header("Content-Type", contentType)
                .method(operation.method(), BodyPublishers.ofString(body)))
        : api.send(request.method(operation.method(), BodyPublishers.noBody()));
  }
}
