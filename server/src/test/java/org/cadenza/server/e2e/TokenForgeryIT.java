package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a token says, and that nobody but the server can say it. */
@Tag("main-path")
class TokenForgeryIT {

  private final Product product = Product.shared();
  private final ForgedToken real = ForgedToken.of(product.admin().token());

  private void refused(String token) {
    product
        .anonymous()
        .withToken(token)
        .get("/api/v1/auth/verify")
        .expectError(401, "UNAUTHORIZED");
  }

  @Test
  void aTokenHasTheClaimsOfMicroProfileJwt() {
    ObjectNode claims = real.claims();
    assertEquals("cadenza", claims.path("iss").asText());
    assertEquals("admin", claims.path("upn").asText());
    assertEquals("admin", claims.path("groups").path(0).asText());
    assertEquals(36, claims.path("jti").asText().length());
    assertEquals(24 * 3600, claims.path("exp").asLong() - claims.path("iat").asLong());
    assertEquals("RS256", real.header().path("alg").asText());
    assertEquals("JWT", real.header().path("typ").asText());
  }

  @Test
  void theHomesKeySignsWhatIsAccepted() throws GeneralSecurityException {
    String again = real.signedWith(HomeKey.of(product.home()));
    product.anonymous().withToken(again).get("/api/v1/auth/verify").expect(200);
  }

  @Test
  void aChangedPayloadIsRefused() {
    ObjectNode claims = real.claims();
    claims.put("sub", "2");
    refused(real.with(claims).withSignatureOf(real).text());
  }

  @Test
  void aChangedOrMissingSignatureIsRefused() {
    refused(real.withoutSignature().text());
    refused(real.withSignature("AAAA").text());
    refused(real.text().substring(0, real.text().length() - 6));
  }

  @Test
  void anUnsignedTokenIsRefused() {
    for (String none : List.of("none", "None", "NONE")) {
      refused(real.withAlgorithm(none).withoutSignature().text());
    }
  }

  @Test
  void thePublicKeyIsNoSecretToSignWith() throws IOException, GeneralSecurityException {
    byte[] pem = Files.readAllBytes(product.home().resolve("keys/token-public.pem"));
    refused(real.withAlgorithm("HS256").signedWithSecret(pem));
    refused(real.withAlgorithm("HS256").signedWithSecret(HomeKey.publicOf(product.home())));
  }

  @Test
  void anotherKeyIsRefused() throws GeneralSecurityException {
    var stranger = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
    refused(real.signedWith(stranger));
  }

  @Test
  void anExpiredTokenIsRefused() throws GeneralSecurityException {
    ObjectNode claims = real.claims();
    claims.put("exp", System.currentTimeMillis() / 1000 - 5);
    refused(real.with(claims).signedWith(HomeKey.of(product.home())));
  }

  @Test
  void tokensWithoutAnEndOrForOthersAreRefused() throws GeneralSecurityException {
    for (String claim : List.of("exp", "jti", "sub", "iss", "aud")) {
      ObjectNode claims = real.claims();
      assertTrue(claims.has(claim));
      claims.remove(claim);
      refused(real.with(claims).signedWith(HomeKey.of(product.home())));
    }
    ObjectNode claims = real.claims();
    claims.put("iss", "somebody-else");
    refused(real.with(claims).signedWith(HomeKey.of(product.home())));
  }
}
