package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The OpenAPI that the product serves. Every answer that a test gets is held against it: its status
 * must be documented, and its body must have every documented field and no other, of the documented
 * types.
 */
public final class Contract {

  /** What HTTP itself may answer to any request. */
  private static final Set<Integer> OF_HTTP = Set.of(405, 406, 414, 431);

  private static Contract served;

  private final List<Operation> operations;
  private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();
  private final SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getOpenApi30());

  private Contract(JsonNode openApi) {
    this.operations =
        openApi.get("paths").properties().stream()
            .flatMap(path -> operations(path.getKey(), path.getValue()))
            .sorted(Comparator.comparing(Operation::variables))
            .toList();
  }

  private static Stream<Operation> operations(String path, JsonNode item) {
    return item.properties().stream()
        .map(
            method ->
                new Operation(method.getKey().toUpperCase(Locale.ROOT), path, method.getValue()));
  }

  /** The contract that a product serves; all products are of one build and serve the same. */
  public static synchronized Contract servedBy(Product product) {
    if (served == null) {
      URI address = URI.create(product.address() + "/openapi?format=json");
      try {
        URLConnection connection = address.toURL().openConnection();
        // Payara goes by the query, WildFly by this.
        connection.setRequestProperty("Accept", "application/json");
        try (InputStream in = connection.getInputStream()) {
          served = new Contract(StrictSchemas.of(new ObjectMapper().readTree(in)));
        }
      } catch (IOException e) {
        throw new AssertionError("No OpenAPI at " + address, e);
      }
    }
    return served;
  }

  /** All operations, those without variables in the path first. */
  public List<Operation> operations() {
    return operations;
  }

  /** Fails if an answer is not as documented; paths and methods of no operation go unchecked. */
  void check(String method, String path, Answer answer) {
    Optional<Operation> operation =
        operations.stream().filter(each -> each.answers(path)).findFirst();
    operation
        .flatMap(any -> operations.stream().filter(o -> o.is(method, any.path())).findFirst())
        .filter(any -> !OF_HTTP.contains(answer.status()))
        .ifPresent(each -> check(each, answer));
  }

  private void check(Operation operation, Answer answer) {
    JsonNode response = operation.response(answer.status());
    assertTrue(
        response.isObject(), () -> operation + " answers the undocumented " + answer.status());
    JsonNode content = response.path("content");
    String media = String.valueOf(answer.header("Content-Type")).replaceFirst(";.*", "");
    JsonNode schema = content.path(content.has(media) ? media : "application/json").path("schema");
    assertEquals(
        List.of(),
        schemas.computeIfAbsent(schema, registry::getSchema).validate(answer.body()),
        () -> operation + " answers what is not documented: " + answer.body());
  }
}
