package org.cadenza.server.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleAccountTest {
  private static final String GOOD =
      "client_id=sample-client&grant_type=password&scope=openid+offline_access"
          + "&username=collector%40example.org&password=sample-password";

  private SampleUpstream upstream;
  private SampleClient client;

  @BeforeEach
  void start() throws Exception {
    upstream = SampleUpstream.start(SampleOptions.defaults().shows(1));
    client = new SampleClient(upstream.address());
  }

  @AfterEach
  void stop() {
    upstream.close();
  }

  private HttpResponse<byte[]> token(String form) throws Exception {
    return client.send(
        "POST", "/connect/token", form, "Content-Type", "application/x-www-form-urlencoded");
  }

  private JsonNode signedIn() throws Exception {
    return SampleClient.json(token(GOOD));
  }

  private String bearer() throws Exception {
    return "Bearer " + signedIn().path("access_token").textValue();
  }

  @Test
  void theRightPasswordGivesTokens() throws Exception {
    JsonNode answer = signedIn();
    String[] parts = answer.path("access_token").textValue().split("\\.", -1);
    JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));

    assertEquals("Bearer", answer.path("token_type").textValue());
    assertEquals(3600, answer.path("expires_in").intValue());
    assertEquals("openid offline_access", answer.path("scope").textValue());
    assertFalse(answer.path("refresh_token").textValue().isEmpty());
    assertEquals(3, parts.length);
    assertTrue(claims.has("legacy_token") && claims.has("legacy_uguid") && claims.has("sub"));
  }

  @Test
  void whateverElseIsAnInvalidGrant() throws Exception {
    for (String wrong :
        new String[] {
          GOOD.replace("sample-password", "guess"),
          GOOD.replace("collector", "thief"),
          GOOD.replace("sample-client", "other"),
          GOOD.replace("grant_type=password", "grant_type=code"),
          "grant_type=password"
        }) {
      HttpResponse<byte[]> answer = token(wrong);
      assertEquals(400, answer.statusCode());
      assertEquals("invalid_grant", SampleClient.json(answer).path("error").textValue());
    }
  }

  @Test
  void aRefreshTokenIsGoodOnce() throws Exception {
    String form =
        "client_id=sample-client&grant_type=refresh_token&refresh_token="
            + signedIn().path("refresh_token").textValue();

    assertEquals(200, token(form).statusCode());
    assertEquals(400, token(form).statusCode());
  }

  @Test
  void userInfoNeedsAGoodToken() throws Exception {
    assertEquals(401, client.get("/connect/userinfo").statusCode());
    assertEquals(401, client.get("/connect/userinfo", "Authorization", "Bearer x").statusCode());
    assertEquals(
        "sample-user-1",
        client.json("/connect/userinfo", "Authorization", bearer()).path("sub").textValue());
  }

  @Test
  void theSubscriptionIsRunning() throws Exception {
    JsonNode answer = client.json("/api/v1/me/subscriptions", "Authorization", bearer());
    DateTimeFormatter format = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");

    assertTrue(answer.path("isContentAccessible").booleanValue());
    assertEquals("1000001", answer.path("legacySubscriptionId").textValue());
    assertEquals("sample-plan", answer.path("plan").path("planId").textValue());
    assertTrue(
        LocalDateTime.parse(answer.path("startedAt").textValue(), format)
            .isBefore(LocalDateTime.parse(answer.path("endsAt").textValue(), format)));
  }

  @Test
  void revokedTokensAreWorthless() throws Exception {
    String bearer = bearer();
    client.send("DELETE", "/sample/tokens", "");

    assertEquals(401, client.get("/api/v1/me/subscriptions", "Authorization", bearer).statusCode());
  }
}
