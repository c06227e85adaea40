package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the API documents name, but for the WebSocket, which no OpenAPI describes. */
@Tag("main-path")
class DocumentedOperationIT {

  private static final Product PRODUCT = Product.shared();

  static Stream<String> documented() throws IOException {
    return Stream.concat(
        lines("concert-operations.txt").stream(), lines("tracklist-operations.txt").stream());
  }

  /** One operation in each. */
  private static List<String> lines(String name) throws IOException {
    try (InputStream list = DocumentedOperationIT.class.getResourceAsStream("/" + name)) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** What variables are called is nobody's affair. */
  private static String shape(String operation) {
    return operation.replaceAll("\\{[^}]+}", "{}");
  }

  @Test
  void theListsNameAllOfBothDocuments() throws IOException {
    assertEquals(82, lines("concert-operations.txt").stream().distinct().count());
    assertEquals(54, lines("tracklist-operations.txt").stream().distinct().count());
  }

  @ParameterizedTest
  @MethodSource("documented")
  void aDocumentedOperationIsServedAtItsPath(String operation) {
    assertTrue(
        Contract.servedBy(PRODUCT).operations().stream()
            .anyMatch(served -> shape(served.toString()).equals(shape(operation))));
  }
}
