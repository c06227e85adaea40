package org.cadenza.server.e2e.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;

/** Somebody who listens to the stream of events, as a browser's EventSource reads it. */
final class Listening implements AutoCloseable {

  static final String PATH = "/api/v1/events/stream";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What was heard. */
  record Heard(String id, String kind, JsonNode data) {}

  private final HttpResponse<InputStream> response;
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final Thread reader = new Thread(this::read, "listening");
  private volatile boolean ended;

  private Listening(HttpResponse<InputStream> response) {
    this.response = response;
    reader.setDaemon(true);
    reader.start();
  }

  /** Begins to listen. */
  static Listening of(Api api, String... headers) {
    try {
      var request = api.request(PATH).GET();
      if (headers.length > 0) {
        request.headers(headers);
      }
      return new Listening(
          HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  int status() {
    return response.statusCode();
  }

  String type() {
    return response.headers().firstValue("Content-Type").orElse("");
  }

  List<Heard> heard() {
    return List.copyOf(heard);
  }

  /** Whether the server has closed it. */
  boolean hasEnded() {
    return ended;
  }

  /** Waits for something of a kind. */
  Heard await(String kind, Predicate<JsonNode> which) {
    return Eventually.get(
            "a " + kind + " is heard of",
            this::heard,
            all -> all.stream().anyMatch(h -> h.kind().equals(kind) && which.test(h.data())))
        .stream()
        .filter(h -> h.kind().equals(kind) && which.test(h.data()))
        .findFirst()
        .orElseThrow();
  }

  private void read() {
    try (InputStream body = response.body();
        var lines =
            new java.io.BufferedReader(
                new java.io.InputStreamReader(body, StandardCharsets.UTF_8))) {
      String id = null;
      String kind = "message";
      StringBuilder data = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          if (!data.isEmpty()) {
            heard.add(new Heard(id, kind, JSON.readTree(data.toString())));
          }
          kind = "message";
          data.setLength(0);
        } else if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
          kind = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          data.append(line.substring(5).strip());
        }
      }
    } catch (IOException e) {
      System.getLogger(Listening.class.getName()).log(System.Logger.Level.DEBUG, "closed", e);
    } finally {
      ended = true;
    }
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
