package org.cadenza.server.e2e;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A call of an operation that needs the database, such that it can do no harm. */
public record EveryCall(String name, Function<Api, Answer> call) {

  /**
   * One of each operation that the OpenAPI names, but for the one that ends the token, the one
   * whose answer does not end, feeds, which know a wrong key by itself, and the ways to sign in
   * elsewhere, which need others first.
   */
  public static List<EveryCall> of(Product product) {
    return Contract.servedBy(product).operations().stream()
        .filter(operation -> operation.path().startsWith("/api/v1/"))
        .filter(operation -> !operation.path().endsWith("/logout"))
        .filter(operation -> !operation.path().contains("/feeds/"))
        .filter(operation -> operation.description().has("security") || operation.hasBody())
        .filter(operation -> !operation.isStream())
        .map(operation -> new EveryCall(operation.toString(), api -> send(api, operation)))
        .toList();
  }

  private static Answer send(Api api, Operation operation) {
    if (!operation.description().has("security")) {
      return api.post(operation.path(), Map.of("username", "admin", "password", Product.PASSWORD));
    }
    return operation.hasBody()
        ? api.send(
            api.request(operation.pathOfNothing())
                .header("Content-Type", "application/json")
                .method(operation.method(), BodyPublishers.ofString("{}")))
        : api.send(
            api.request(operation.pathOfNothing())
                .method(operation.method(), BodyPublishers.noBody()));
  }
}
