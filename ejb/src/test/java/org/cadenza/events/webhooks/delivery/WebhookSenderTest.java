package org.cadenza.events.webhooks.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import org.cadenza.addresses.HostLookup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSenderTest {

  private final WebhookSender sender = Senders.toLoopback();

  @AfterEach
  void closeSender() {
    sender.close();
  }

  @Test
  void acceptedMessageIsASuccessWithTheAnswersText() throws Exception {
    try (FakeReceiver receiver = FakeReceiver.answering("200 OK", "", "OK")) {
      Attempt attempt = send(receiver);

      assertEquals(200, attempt.statusCode());
      assertTrue(attempt.success());
      assertEquals("OK", attempt.responseExcerpt());
      assertNull(attempt.error());
      assertTrue(attempt.durationMillis() >= 0);
    }
  }

  @Test
  void requestCarriesTheSignedBytesAndNothingOfItsOwn() throws Exception {
    try (FakeReceiver receiver = FakeReceiver.answering("200 OK", "", "")) {
      send(receiver);

      FakeReceiver.Request request = receiver.requests().get(0);
      SignatureVerifier verifier = new SignatureVerifier(Senders.SECRET, Clock.systemUTC());
      byte[] body = request.body().getBytes(UTF_8);
      assertEquals("POST /hook?a=b HTTP/1.1", request.line());
      assertEquals("{\"event\":\"new_show\",\"venue\":\"Café\"}", request.body());
      assertEquals("Cadenza-Webhooks/1", request.headers().get("user-agent"));
      assertTrue(request.headers().get("content-type").startsWith("application/json"));
      assertTrue(verifier.acceptsPlain(request.headers().get("x-nugs-signature"), body));
      assertTrue(
          verifier.acceptsStandard(
              request.headers().get("webhook-id"),
              request.headers().get("webhook-timestamp"),
              request.headers().get("webhook-signature"),
              body));
      assertFalse(request.headers().containsKey("accept-encoding"));
      assertFalse(request.headers().containsKey("upgrade"));
    }
  }

  @Test
  void cookiesAreNotKeptThoughTheConnectionIs() throws Exception {
    try (FakeReceiver receiver = FakeReceiver.answering("200 OK", "Set-Cookie: a=b\r\n", "OK")) {
      send(receiver);
      send(receiver);

      assertEquals(1, receiver.connections());
      assertFalse(receiver.requests().get(1).headers().containsKey("cookie"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectIsAFailureAndNotFollowed(int status) throws Exception {
    try (FakeReceiver other = FakeReceiver.answering("200 OK", "", "");
        FakeReceiver receiver =
            FakeReceiver.answering(status + " Moved", "Location: " + other.url() + "\r\n", "")) {
      Attempt attempt = send(receiver);

      assertEquals(status, attempt.statusCode());
      assertFalse(attempt.success());
      assertEquals(
          "the receiver answered " + status + ": redirects are not followed", attempt.error());
      assertEquals(0, other.connections());
    }
  }

  @Test
  void goneAsksForTheWebhookToBeDisabled() throws Exception {
    try (FakeReceiver receiver = FakeReceiver.answering("410 Gone", "", "")) {
      assertTrue(send(receiver).gone());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 407, 429, 500, 503})
  void refusalIsNotRepeatedAndTellsWhenToComeBack(int status) throws Exception {
    String headers = "Retry-After: 120\r\nWWW-Authenticate: Basic realm=\"x\"\r\n";
    try (FakeReceiver receiver = FakeReceiver.answering(status + " No", headers, "busy")) {
      Attempt attempt = send(receiver);

      assertEquals(Duration.ofMinutes(2), attempt.retryAfter());
      assertEquals("busy", attempt.responseExcerpt());
      assertFalse(attempt.success());
      assertFalse(attempt.gone());
      assertEquals(1, receiver.requests().size());
    }
  }

  @Test
  void closedPortIsSaidToRefuseTheConnection() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    URI url = URI.create("http://127.0.0.1:" + port + "/");

    Attempt attempt = sender.send(Senders.message(url, Senders.AMPLE));

    assertNull(attempt.statusCode());
    assertEquals("connection refused by 127.0.0.1 on port " + port, attempt.error());
  }

  @Test
  void unknownHostIsNamed() {
    HostLookup none =
        host -> {
          throw new UnknownHostException(host);
        };
    try (WebhookSender lost = Senders.with(Senders.LIMITS, none)) {
      URI url = URI.create("https://nowhere.example/");

      assertEquals(
          "host name not found: nowhere.example",
          lost.send(Senders.message(url, Senders.AMPLE)).error());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://10.0.0.1/", "ftp://a.example/", "http://u:p@a.example/"})
  void addressThatIsNotAllowedIsRefusedWithoutAConnection(String url) {
    Attempt attempt = sender.send(Senders.message(URI.create(url), Senders.AMPLE));

    assertNull(attempt.statusCode());
    assertFalse(attempt.success());
    assertTrue(attempt.error().startsWith("The "));
  }

  private Attempt send(FakeReceiver receiver) {
    return sender.send(Senders.message(receiver.url(), Senders.AMPLE));
  }
}
