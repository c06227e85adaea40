package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every role, and nobody, on every operation that the OpenAPI names. What is allowed is asked for
 * such that it changes nothing: with a body that cannot be read, or for a thing that there is not.
 */
@Tag("main-path")
class EveryRoleIT {

  private static final Product PRODUCT = Product.shared();
  private static final List<String> ROLES = List.of("nobody", "readonly", "user", "admin");
  private static final String SIGN_OUT = "/api/v1/auth/logout";

  /** Requires one of its parameters, whichever; a contract has no word for that. */
  private static final String ONE_OF_MANY = "/api/v1/tracklists/search/1001tracklists";

  /** Forbidden to programs alone. */
  private static final String LINK = "/api/v1/auth/{provider}/link";

  /** Reading, but for a parameter that has the site asked again: not for readers. */
  private static final Set<String> ASKING = Set.of(ONE_OF_MANY, "/api/v1/tracklist/{tracklist_id}");

  static Stream<Arguments> rolesAndOperations() {
    return secured()
        .flatMap(operation -> ROLES.stream().map(role -> Arguments.of(role, operation)));
  }

  private static Stream<Operation> secured() {
    // Streams are for everybody who has signed in, and have a test of their own.
    return Contract.servedBy(PRODUCT).operations().stream()
        .filter(operation -> operation.description().has("security"))
        .filter(operation -> !operation.isStream());
  }

  @ParameterizedTest
  @MethodSource("rolesAndOperations")
  void eachRoleMayDoWhatItMayAndNothingElse(String role, Operation operation) {
    Answer answer = send(caller(role, operation), operation);
    if (role.equals("nobody")) {
      answer.expectError(401, "UNAUTHORIZED");
    } else if (isForbidden(role, operation)) {
      answer.expectError(403, "FORBIDDEN");
    } else {
      assertTrue(allowed(operation).contains(answer.status()), answer::toString);
    }
  }

  @Test
  void theContractTellsWhatIsForbiddenToSomebody() {
    assertEquals(
        secured()
            .filter(
                operation ->
                    changes(operation)
                        || isForAdmins(operation)
                        || ASKING.contains(operation.path())
                        || operation.path().equals(LINK))
            .map(Operation::toString)
            .toList(),
        secured()
            .filter(operation -> operation.response(403).isObject())
            .map(Operation::toString)
            .toList());
  }

  private static boolean isForbidden(String role, Operation operation) {
    return (isForAdmins(operation) && !role.equals("admin"))
        || (changes(operation) && role.equals("readonly"));
  }

  private static boolean isForAdmins(Operation operation) {
    return operation.path().startsWith("/api/v1/admin/")
        || operation.path().startsWith("/api/v1/developer/users/")
        || operation.path().equals("/api/v1/cue/cache/clear")
        || operation.path().equals("/api/v1/tracklist/cache")
        || (operation.path().startsWith("/api/v1/scheduler/") && changes(operation));
  }

  /**
   * Signing out, and by what one signs in, are nobody else's affair, and for whoever may sign in.
   */
  private static boolean changes(Operation operation) {
    return !operation.method().equals("GET")
        && !Set.of(SIGN_OUT, "/api/v1/auth/password", LINK).contains(operation.path());
  }

  /** The answers to one who may, to a request of which nothing can come. */
  private static Set<Integer> allowed(Operation operation) {
    if (operation.hasBody()) {
      return operation.variables() > 0 ? Set.of(400, 404) : Set.of(400);
    }
    boolean asksForMore =
        operation.path().equals(ONE_OF_MANY)
            || operation.parameters("query").stream()
                .anyMatch(p -> p.path("required").booleanValue());
    if (operation.variables() > 0) {
      return Set.of(404);
    }
    // What is ordered is done later, and once at a time.
    return asksForMore
        ? Set.of(400)
        : operation.response(202).isObject() ? Set.of(202, 409) : Set.of(200);
  }

  private static Api caller(String role, Operation operation) {
    if (role.equals("nobody")) {
      return PRODUCT.anonymous();
    }
    Api known = role.equals("admin") ? PRODUCT.admin() : PRODUCT.user("every-" + role, role);
    // Of a token of its own, since it ends.
    return operation.path().equals(SIGN_OUT)
        ? PRODUCT.signIn(role.equals("admin") ? role : "every-" + role)
        : known;
  }

  private static Answer send(Api api, Operation operation) {
    HttpRequest.Builder request = api.request(operation.pathOfNothing());
    return operation.hasBody()
        ? api.send(
            request
                .header("Content-Type", "application/json")
                .method(operation.method(), BodyPublishers.ofString("[]")))
        : api.send(request.method(operation.method(), BodyPublishers.noBody()));
  }
}
