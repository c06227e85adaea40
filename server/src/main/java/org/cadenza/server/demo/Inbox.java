package org.cadenza.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cadenza.events.webhooks.delivery.SignatureVerifier;
import org.cadenza.events.webhooks.delivery.WebhookSecret;
import org.cadenza.server.client.ApiClient;
import org.cadenza.server.client.StepFailed;
import org.cadenza.server.client.Waiting;

/** A program that is told of downloads by a webhook, and believes only what is signed. */
final class Inbox implements AutoCloseable {

  private final Screen screen;
  private final HttpServer server;
  private final WebhookSecret secret = WebhookSecret.generate(new SecureRandom());
  private final List<Letter> letters = new CopyOnWriteArrayList<>();

  private record Letter(JsonNode content, boolean plainSigned, boolean standardSigned) {}

  private Inbox(Screen screen, HttpServer server) {
    this.screen = screen;
    this.server = server;
  }

  /** Opens it on a free port and has it told of every download. */
  static Inbox open(ApiClient api, Screen screen) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Inbox inbox = new Inbox(screen, server);
    server.createContext("/", inbox::take);
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/downloads";
    screen.step("Creating a webhook for download_complete");
    api.post(
        "/api/v1/webhooks",
        Map.of(
            "url",
            url,
            "events",
            List.of("download_complete"),
            "secret",
            inbox.secret.reveal(),
            "description",
            "The demo's own receiver"));
    screen.fact(url);
    return inbox;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      SignatureVerifier verifier = new SignatureVerifier(secret, Clock.systemUTC());
      letters.add(
          new Letter(
              new ObjectMapper().readTree(body),
              verifier.acceptsPlain(header(exchange, "X-Nugs-Signature"), body),
              verifier.acceptsStandard(
                  header(exchange, "webhook-id"),
                  header(exchange, "webhook-timestamp"),
                  header(exchange, "webhook-signature"),
                  body)));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  /** Waits for the message that this download is complete, and checks who signed it. */
  void awaitDownload(long id) {
    screen.step("Waiting for the webhook");
    Letter letter =
        Waiting.until("The webhook", () -> about(id), Optional::isPresent).orElseThrow();
    String status = letter.content().path("data").path("status").asText();
    if (!status.equals("completed")) {
      throw new StepFailed("the webhook tells of a download that is " + status);
    } else if (!letter.plainSigned() || !letter.standardSigned()) {
      throw new StepFailed("the webhook's signature is wrong");
    }
    screen.fact("ok: download_complete received, of download " + id);
    screen.fact("ok: X-Nugs-Signature and webhook-signature belong to its bytes and our secret");
  }

  private Optional<Letter> about(long id) {
    return letters.stream()
        .filter(l -> l.content().path("event").asText().equals("download_complete"))
        .filter(l -> l.content().path("data").path("download_id").asLong() == id)
        .findFirst();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
