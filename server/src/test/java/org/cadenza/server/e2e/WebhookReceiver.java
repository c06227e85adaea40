package org.cadenza.server.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Somebody's webhook: records what arrives, and answers as it is told to. */
public final class WebhookReceiver implements AutoCloseable {

  private static final Reply FINE = new Reply(200, Duration.ZERO, Map.of());

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(WebhookReceiver::daemon);
  private final ConcurrentLinkedQueue<Reply> script = new ConcurrentLinkedQueue<>();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile Reply otherwise = FINE;

  /** One delivery as it arrived. */
  public static final class Received {

    private final Instant at;
    private final String path;
    private final Map<String, List<String>> headers;
    private final byte[] bytes;

    private Received(Instant at, String path, Map<String, List<String>> headers, byte[] bytes) {
      this.at = at;
      this.path = path;
      this.headers = headers;
      this.bytes = bytes;
    }

    /** When it was read to its end. */
    public Instant at() {
      return at;
    }

    /** Path and query. */
    public String path() {
      return path;
    }

    /** The headers as they came. */
    public Map<String, List<String>> headers() {
      return headers;
    }

    /** The body as it came. */
    public byte[] bytes() {
      return bytes.clone();
    }

    /** A header, whatever its case; empty if absent. */
    public String header(String name) {
      return headers.entrySet().stream()
          .filter(e -> e.getKey().equalsIgnoreCase(name))
          .map(e -> e.getValue().get(0))
          .findFirst()
          .orElse("");
    }

    /** The body as JSON. */
    public JsonNode json() {
      try {
        return new ObjectMapper().readTree(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private record Reply(int status, Duration delay, Map<String, String> headers) {}

  private WebhookReceiver(HttpServer server) {
    this.server = server;
  }

  /** On a free port of 127.0.0.1, answering 200. */
  public static WebhookReceiver start() {
    try {
      WebhookReceiver receiver =
          new WebhookReceiver(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      receiver.server.createContext("/", receiver::take);
      receiver.server.setExecutor(receiver.threads);
      receiver.server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its address with the path {@code /hook}. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
  }

  /** The next answers have these statuses, one after the other; then it is 200 again. */
  public WebhookReceiver answerNext(int... statuses) {
    for (int status : statuses) {
      script.add(new Reply(status, Duration.ZERO, Map.of()));
    }
    return this;
  }

  /** The next answer has these headers too, such as {@code Retry-After} or {@code Location}. */
  public WebhookReceiver answerNext(int status, Map<String, String> headers) {
    script.add(new Reply(status, Duration.ZERO, headers));
    return this;
  }

  /** Every answer that is not scripted has this status and comes after this time. */
  public WebhookReceiver answerAlways(int status, Duration delay) {
    otherwise = new Reply(status, delay, Map.of());
    return this;
  }

  /** All that arrived, oldest first. */
  public List<Received> received() {
    return received;
  }

  /** All that arrived with this event's name. */
  public List<Received> received(String event) {
    return received.stream().filter(r -> r.json().path("event").asText().equals(event)).toList();
  }

  /** Waits until so many have arrived. */
  public List<Received> await(int count) {
    return Eventually.get(
        count + " deliveries", this::received, arrived -> arrived.size() >= count);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      received.add(
          new Received(
              Instant.now(),
              exchange.getRequestURI().toString(),
              Map.copyOf(exchange.getRequestHeaders()),
              body));
      Reply reply = Optional.ofNullable(script.poll()).orElse(otherwise);
      Thread.sleep(reply.delay().toMillis());
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] answer = ("answered " + reply.status()).getBytes(StandardCharsets.UTF_8);
      boolean bodyless = reply.status() == 204 || reply.status() == 304;
      exchange.sendResponseHeaders(reply.status(), bodyless ? -1 : answer.length);
      if (!bodyless) {
        exchange.getResponseBody().write(answer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "webhook-receiver");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
