package org.cadenza.server.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cadenza.server.sample.audio.FlacEncoder;

/**
 * A sample upstream whose tracks are one large file, sent from memory as fast as it goes. What is
 * not audio is asked of the sample upstream behind it.
 */
final class AudioHost implements AutoCloseable {

  // Noise cannot be compressed: about 176,000 bytes a second.
  private static final int SECONDS = 340;

  private final URI upstream;
  private final byte[] audio;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();

  private AudioHost(URI upstream, byte[] audio, HttpServer server) {
    this.upstream = upstream;
    this.audio = audio;
    this.server = server;
  }

  /** Begins to serve a file of so many seconds' noise, or the usual length for 0. */
  static AudioHost before(URI upstream) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    AudioHost host = new AudioHost(upstream, noise(), server);
    server.createContext("/audio/", host::sendAudio);
    server.createContext("/", host::forward);
    server.setExecutor(host.threads);
    server.start();
    return host;
  }

  private static byte[] noise() {
    Random random = new Random(1);
    return FlacEncoder.encode(
        (left, right, count) -> {
          for (int i = 0; i < count; i++) {
            left[i] = (short) random.nextInt();
            right[i] = (short) random.nextInt();
          }
        },
        SECONDS * FlacEncoder.SAMPLE_RATE,
        "Noise, for a benchmark");
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  long bytesPerTrack() {
    return audio.length;
  }

  private void sendAudio(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "audio/flac");
      exchange.getResponseHeaders().set("ETag", "\"noise\"");
      exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
      exchange.sendResponseHeaders(200, audio.length);
      OutputStream body = exchange.getResponseBody();
      for (int sent = 0; sent < audio.length; sent += 1 << 18) {
        body.write(audio, sent, Math.min(1 << 18, audio.length - sent));
      }
    }
  }

  private void forward(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(upstream.resolve(exchange.getRequestURI()))
              .method(
                  exchange.getRequestMethod(),
                  BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
      for (String name : List.of("Authorization", "Content-Type", "User-Agent", "Referer")) {
        String value = exchange.getRequestHeaders().getFirst(name);
        if (value != null) {
          request.header(name, value);
        }
      }
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      // Links to audio lead here.
      byte[] body =
          response
              .body()
              .replace(upstream.toString(), address().toString())
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
