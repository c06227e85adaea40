package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code server/cadenza password USER}. */
class PasswordCommandIT {

  private static final String NEW = "a password that an admin made";
  private static final String NEWER = "and then another one";
  private static final String VERIFY = "/api/v1/auth/verify";

  private static ProductCommand password(
      Map<String, String> environment, String user, String line) {
    return ProductCommand.run(
        environment, "org.cadenza.server.password.PasswordCommand", line + "\n", user);
  }

  private static void succeeds(Map<String, String> environment, String line) {
    ProductCommand ended = password(environment, "admin", line);
    assertEquals(0, ended.status(), ended::toString);
    assertTrue(ended.output().contains("password of admin is changed"), ended::toString);
    assertFalse(ended.output().contains(line), ended::toString);
  }

  private static void fails(Map<String, String> environment, String user, String line, String why) {
    ProductCommand ended = password(environment, user, line);
    assertEquals(1, ended.status(), ended::toString);
    assertTrue(ended.output().contains("cadenza: " + why), ended::toString);
  }

  private static Answer signIn(Product product, String password) {
    return product
        .anonymous()
        .post("/api/v1/auth/login", Map.of("username", "admin", "password", password));
  }

  @Test
  void whileTheServerRunsAndWhileItIsStopped() {
    try (Product product = Product.with(Map.of()).start()) {
      Map<String, String> home = product.commandSettings();
      Api before = product.signIn("admin");

      succeeds(home, NEW);
      before.get(VERIFY).expectError(401, "UNAUTHORIZED");
      signIn(product, Product.PASSWORD).expect(401);
      Api after = before.withToken(signIn(product, NEW).expect(200).text("/token"));
      fails(home, "nobody", NEW, "There is no user nobody");
      fails(home, "admin", "short", "A password must have");
      fails(home, "admin", "", "A password must have");
      after.get(VERIFY).expect(200);
      Answer audit = after.get("/api/v1/admin/audit", "action", "password_changed").expect(200);
      assertEquals(1, audit.at("/logs").size(), audit::toString);
      assertEquals("system", audit.text("/logs/0/username"));
      assertEquals("admin", audit.text("/logs/0/details/username"));
      assertEquals("server/cadenza password", audit.text("/logs/0/user_agent"));

      product.stop();
      succeeds(home, NEWER);
      fails(home, "nobody", NEW, "There is no user nobody");
      product.start();
      after.get(VERIFY).expectError(401, "UNAUTHORIZED");
      signIn(product, NEW).expect(401);
      signIn(product, NEWER).expect(200);
      assertFalse(product.log().contains(NEWER));
    }
  }

  @Test
  void inAnOwnDatabase() {
    try (OwnMariaDb database = OwnMariaDb.start();
        Product product = Product.with(database.settings()).start()) {
      succeeds(new HashMap<>(database.settings()), NEW);
      signIn(product, NEW).expect(200);
      fails(database.settings(), "nobody", NEW, "There is no user nobody");
    }
  }

  @Test
  void aHomeWithoutADatabaseIsNotMade() {
    fails(Map.of("CADENZA_HOME", "/tmp/no-such-home"), "admin", NEW, "There is no database in");
    assertFalse(Files.exists(Path.of("/tmp/no-such-home")));
  }
}
