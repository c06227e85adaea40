package org.cadenza.server.e2e.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Test;

class WebhookAccessIT {

  private static final Map<String, Object> REQUEST =
      Hooks.request("http://127.0.0.1:9/hook", "new_show");
  private final Product product = Product.shared();
  private final Api owner = product.user("owner", "user");

  @Test
  void anotherUsersWebhookDoesNotExist() {
    Api other = product.user("other", "user");
    String path = Hooks.make(owner, REQUEST);
    owner.post(path + "/test").expect(200);
    other.get(path).expectError(404, "NOT_FOUND");
    other.put(path, Map.of("timeout", 5)).expectError(404, "NOT_FOUND");
    other.delete(path).expectError(404, "NOT_FOUND");
    other.post(path + "/test").expectError(404, "NOT_FOUND");
    other.get(path + "/deliveries").expectError(404, "NOT_FOUND");
    assertEquals(0, other.get(Hooks.PATH).number("/pagination/total"));
    assertEquals(
        0,
        other
            .get(Hooks.PATH + "/deliveries", "webhook_id", Hooks.id(path))
            .number("/pagination/total"));
    assertEquals(0, other.get(Hooks.PATH + "/stats").number("/total_webhooks"));
    owner.get(path).expect(200);
  }

  @Test
  void anAdminSeesAll() {
    String path = Hooks.make(owner, REQUEST);
    owner.post(path + "/test").expect(200);
    product.admin().get(path).expect(200);
    product.admin().put(path, Map.of("timeout", 5)).expect(200);
    assertTrue(
        product
                .admin()
                .get(Hooks.PATH + "/deliveries", "webhook_id", Hooks.id(path))
                .number("/pagination/total")
            > 0);
    assertTrue(product.admin().get(Hooks.PATH + "/stats").number("/total_webhooks") > 0);
    product.admin().delete(path).expect(200);
  }

  @Test
  void whoMayOnlyReadChangesNothing() {
    Api reader = product.user("reader", "readonly");
    reader.post(Hooks.PATH, REQUEST).expectError(403, "FORBIDDEN");
    reader.put(Hooks.PATH + "/1", Map.of("timeout", 5)).expectError(403, "FORBIDDEN");
    reader.delete(Hooks.PATH + "/1").expectError(403, "FORBIDDEN");
    reader.post(Hooks.PATH + "/1/test").expectError(403, "FORBIDDEN");
    reader.get(Hooks.PATH).expect(200);
    reader.get(Hooks.PATH + "/deliveries").expect(200);
    reader.get(Hooks.PATH + "/events").expect(200);
    reader.get(Hooks.PATH + "/stats").expect(200);
  }

  @Test
  void strangersAreTurnedAway() {
    Api nobody = product.anonymous();
    nobody.post(Hooks.PATH, REQUEST).expectError(401, "UNAUTHORIZED");
    nobody.get(Hooks.PATH).expectError(401, "UNAUTHORIZED");
    nobody.get(Hooks.PATH + "/1").expectError(401, "UNAUTHORIZED");
    nobody.put(Hooks.PATH + "/1", REQUEST).expectError(401, "UNAUTHORIZED");
    nobody.delete(Hooks.PATH + "/1").expectError(401, "UNAUTHORIZED");
    nobody.post(Hooks.PATH + "/1/test").expectError(401, "UNAUTHORIZED");
    nobody.get(Hooks.PATH + "/1/deliveries").expectError(401, "UNAUTHORIZED");
    nobody.get(Hooks.PATH + "/deliveries").expectError(401, "UNAUTHORIZED");
    nobody.get(Hooks.PATH + "/events").expectError(401, "UNAUTHORIZED");
    nobody.get(Hooks.PATH + "/stats").expectError(401, "UNAUTHORIZED");
  }
}
