package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInIT {

  private final Product product = Product.shared();

  @Test
  void theAdminSignsInAndIsVerified() {
    Answer answer = product.admin().get("/api/v1/auth/verify").expect(200);
    assertEquals("admin", answer.text("/user/username"));
    assertEquals("admin", answer.text("/user/role"));
  }

  @Test
  void aWrongPasswordIsRefused() {
    product
        .anonymous()
        .post("/api/v1/auth/login", Map.of("username", "admin", "password", "wrong"))
        .expectError(401, "UNAUTHORIZED");
  }

  @Test
  void otherUsersHaveTheirRoles() {
    Answer answer = product.user("collector", "user").get("/api/v1/auth/verify").expect(200);
    assertEquals("user", answer.text("/user/role"));
  }
}
