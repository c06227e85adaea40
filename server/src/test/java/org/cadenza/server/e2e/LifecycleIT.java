package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stopping, killing and starting again. */
@Tag("micro")
class LifecycleIT {

  @Test
  void itStopsCleanlyAndStartsAgainEvenAfterAKill() throws IOException {
    Map<String, String> ownPassword = new HashMap<>();
    ownPassword.put("CADENZA_ADMIN_PASSWORD", "");
    try (Product product = Product.with(ownPassword).start()) {
      String password = Files.readString(product.home().resolve("admin.password")).strip();
      String token = signIn(product, password).text("/token");
      assertTrue(product.database().isAlive());

      ServerProcess.Ended ended = product.stop();
      assertTrue(ended.after().compareTo(Duration.ofSeconds(10)) < 0, ended::toString);
      assertEquals(143, ended.status());
      assertEquals(1, ended.output().lines().count(), ended::output);
      assertFalse(product.database().isAlive());

      product.start();
      product.anonymous().withToken(token).get("/api/v1/auth/verify").expect(200);
      ProcessHandle orphan = product.database();
      product.kill();
      assertTrue(orphan.isAlive(), "a killed server leaves its database behind");

      product.start();
      assertFalse(orphan.isAlive(), "and the next one ends it");
      product.anonymous().withToken(token).get("/api/v1/auth/verify").expect(200);
      signIn(product, password);
    }
  }

  private static Answer signIn(Product product, String password) {
    return product
        .anonymous()
        .post("/api/v1/auth/login", Map.of("username", "admin", "password", password))
        .expect(200);
  }
}
