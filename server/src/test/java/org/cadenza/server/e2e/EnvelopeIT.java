package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong before any resource is reached is answered in the document's envelope too. */
@Tag("main-path")
class EnvelopeIT {

  private static final String LOGIN = "/api/v1/auth/login";

  private final Product product = Product.shared();
  private final Api api = product.admin();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/nothing",
        "/api/v1/auth/nothing",
        "/api/v1/auth",
        "/api/v1",
        "/api/nothing",
        "/api",
        "/nothing",
        "/"
      })
  void aPathThatNobodyServesIsNotFound(String path) {
    api.get(path).expectError(404, "NOT_FOUND");
    product.anonymous().get(path).expectError(404, "NOT_FOUND");
    api.post(path, "{}").expectError(404, "NOT_FOUND");
    api.delete(path).expectError(404, "NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/WEB-INF/web.xml", "/META-INF/openapi.yaml", "/api/../WEB-INF/web.xml"})
  void theInsideOfTheApplicationIsNotFound(String path) {
    if (System.getProperty("cadenza.server", "micro").equals("wildfly")) {
      // WildFly turns these away before the application hears of them, in a page of its own.
      Answer answer = api.get(path).expect(404);
      assertTrue(answer.body().toString().contains("Not Found"), answer.toString());
    } else {
      api.get(path).expectError(404, "NOT_FOUND");
    }
  }

  @Test
  void aWrongMethodIsToldWithTheRightOnes() {
    Answer answer = api.get(LOGIN).expectError(405, "METHOD_NOT_ALLOWED");
    assertTrue(answer.header("Allow").contains("POST"), answer.toString());
    api.delete("/api/v1/auth/verify").expectError(405, "METHOD_NOT_ALLOWED");
    api.put(LOGIN, "{}").expectError(405, "METHOD_NOT_ALLOWED");
  }

  @Test
  void anAnswerInAnotherFormatIsNotToBeHad() {
    api.send(api.request("/api/v1/auth/verify").header("Accept", "text/html").GET())
        .expectError(406, "NOT_ACCEPTABLE");
    api.send(api.request("/api/v1/auth/verify").header("Accept", "application/json").GET())
        .expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  void aBodyInAnotherFormatIsRefused(String type) {
    api.send(api.request(LOGIN).header("Content-Type", type).POST(BodyPublishers.ofString("{}")))
        .expectError(415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"username\":",
        "{\"username\":\"a\",}",
        "nonsense",
        "[]",
        "\"text\"",
        "1",
        "null",
        "",
        "{\"username\":\"a\",\"username\":\"b\"}",
        "{} {}"
      })
  void aBodyThatIsNoJsonObjectIsRefused(String body) {
    product.anonymous().post(LOGIN, body).expectError(400, "VALIDATION_ERROR");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] noise = {(byte) 0xff, (byte) 0xfe, 0, 1, 2};
    api.send(
            api.request(LOGIN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(noise)))
        .expectError(400, "VALIDATION_ERROR");
  }

  @Test
  void aBodyThatIsTooLongIsRefusedWhetherAnnouncedOrNot() {
    byte[] tooLong = " ".repeat(1_100_000).getBytes(StandardCharsets.UTF_8);
    api.send(
            api.request(LOGIN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(tooLong)))
        .expectError(413, "PAYLOAD_TOO_LARGE");
    api.send(
            api.request(LOGIN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLong))))
        .expectError(413, "PAYLOAD_TOO_LARGE");
  }

  @Test
  void everyPortServesEveryPath() {
    for (int port : product.ports()) {
      Answer answer =
          api.send(
              api.request("/api/v1/auth/verify")
                  .uri(URI.create("http://127.0.0.1:" + port + "/api/v1/auth/verify")));
      assertEquals("admin", answer.expect(200).text("/user/username"));
    }
  }

  @Test
  void answersTellNothingOfTheServer() {
    Answer answer = api.get("/api/v1/auth/verify").expect(200);
    assertEquals("", answer.header("Server"));
    assertEquals("", answer.header("X-Powered-By"));
    assertFalse(answer.headers().map().toString().contains("JSESSIONID"));
  }
}
