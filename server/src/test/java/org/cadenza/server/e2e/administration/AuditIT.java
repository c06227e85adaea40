package org.cadenza.server.e2e.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Test;

/** What the audit log tells of changes. */
class AuditIT {

  private static final String PATH = "/api/v1/admin/audit";
  private static final String USERS = "/api/v1/admin/users";
  private final Product product = Product.shared();
  private final Api admin = FilledCatalog.ofShared();

  private Answer latest(String action) {
    return admin.get(PATH, "action", action, "page_size", 1).expect(200);
  }

  private long makeUser() {
    String name = "audited-" + UUID.randomUUID().toString().substring(0, 8);
    return admin
        .post(
            USERS,
            Map.of(
                "username",
                name,
                "email",
                name + "@example.org",
                "password",
                Product.PASSWORD,
                "role",
                "user"))
        .expect(201)
        .number("/user_id");
  }

  @Test
  void itTellsWhoDidWhatFromWhere() {
    long id = makeUser();
    Answer log = latest("user_created");
    assertEquals("admin", log.text("/logs/0/username"));
    assertEquals("user", log.text("/logs/0/resource"));
    assertEquals(id, log.number("/logs/0/resource_id"));
    assertEquals("user", log.text("/logs/0/details/role"));
    assertEquals("127.0.0.1", log.text("/logs/0/ip_address"));
    assertTrue(log.text("/logs/0/user_agent").startsWith("Java-http-client"));
    assertFalse(log.body().toString().contains(Product.PASSWORD));
  }

  @Test
  void aChangeIsToldByWhatWasAndWhatIs() {
    long id = makeUser();
    admin.put(USERS + "/" + id, Map.of("role", "readonly", "active", true)).expect(200);
    Answer log = latest("user_updated");
    assertEquals(List.of("role"), Answer.names(log.at("/logs/0/details/before")));
    assertEquals("user", log.text("/logs/0/details/before/role"));
    assertEquals("readonly", log.text("/logs/0/details/after/role"));
    long lines = admin.get(PATH, "action", "user_updated").number("/pagination/total");
    admin.put(USERS + "/" + id, Map.of("role", "readonly")).expect(200);
    assertEquals(lines, admin.get(PATH, "action", "user_updated").number("/pagination/total"));
  }

  @Test
  void secretsAreMasked() {
    Api owner = product.user("audited-owner", "user");
    String path =
        "/api/v1/webhooks/"
            + owner
                .post(
                    "/api/v1/webhooks",
                    Map.of("url", "http://127.0.0.1:9/hook", "events", List.of("new_show")))
                .expect(201)
                .number("/webhook_id");
    owner.put(path, Map.of("secret", "another long secret", "timeout", 7)).expect(200);
    Answer log = latest("webhook_updated");
    assertEquals("***", log.text("/logs/0/details/after/sealed_secret"));
    assertEquals(7, log.number("/logs/0/details/after/timeout"));
    owner.delete(path).expect(200);
    assertEquals("audited-owner", latest("webhook_deleted").text("/logs/0/username"));
  }

  @Test
  void itCanBeLimited() {
    long id = makeUser();
    admin.delete(USERS + "/" + id).expect(200);
    long me = admin.get("/api/v1/auth/verify").number("/user/id");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertTrue(
        admin
                .get(PATH, "user_id", me, "date_from", today.minusDays(1), "date_to", today)
                .number("/pagination/total")
            > 0);
    assertEquals(
        0, admin.get(PATH, "date_to", today.minusDays(2)).expect(200).number("/pagination/total"));
    assertEquals(0, admin.get(PATH, "user_id", 987_654_321).number("/pagination/total"));
    admin.get(PATH, "action", "slept").expectInvalid("action");
    admin.get(PATH, "date_from", "yesterday").expectInvalid("date_from");
  }

  @Test
  void whatWasRefusedIsNotInIt() {
    long lines = admin.get(PATH, "action", "user_deleted").number("/pagination/total");
    admin.delete(USERS + "/987654321").expect(404);
    assertEquals(lines, admin.get(PATH, "action", "user_deleted").number("/pagination/total"));
  }
}
