package org.cadenza.server.e2e.tracklists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** By its id a request is found in the log, where the product keeps that itself. */
@Tag("micro")
class CorrelationIT {

  private final Product product = Product.shared();
  private final Api api = product.user("correlator", "user");

  @Test
  void aRequestIsLoggedWithItsIdWhateverCameOfIt() {
    String good = "good-" + UUID.randomUUID();
    api.send(api.request("/api/v1/cue/formats").header("X-Correlation-ID", good)).expect(200);
    assertLogged("GET /api/v1/cue/formats: 200 in ", good);
    String bad = "bad-" + UUID.randomUUID();
    api.post("/api/v1/tracklist", Map.of("url", SitePages.none(), "correlation_id", bad))
        .expectError(404, "NOT_FOUND");
    assertLogged("POST /api/v1/tracklist: 404 in ", bad);
  }

  private void assertLogged(String what, String id) {
    Path log = product.home().resolve("log/server.0.log");
    Eventually.holds(
        "a line with " + id,
        () -> lines(log).lines().anyMatch(line -> line.contains(what) && line.contains(id)));
  }

  private static String lines(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
