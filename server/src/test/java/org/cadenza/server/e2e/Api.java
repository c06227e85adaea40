package org.cadenza.server.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.StringJoiner;

/**
 * Calls a product's HTTP API with one credential, or with none; each answer is held against the
 * contract.
 */
public final class Api {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final Product product;
  private final String token;

  Api(Product product, String token) {
    this.product = product;
    this.token = token;
  }

  /** The same product with another Bearer token. */
  public Api withToken(String other) {
    return new Api(product, other);
  }

  /** The Bearer token; null for nobody. */
  public String token() {
    return token;
  }

  /**
   * Reads.
   *
   * @param query names and values of the query in turn, which are encoded here
   */
  public Answer get(String path, Object... query) {
    return send(request(path + encoded(query)).GET());
  }

  /** Posts no body. */
  public Answer post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  /** Posts JSON: text as it is, anything else written by Jackson. */
  public Answer post(String path, Object body) {
    return send(json(path).POST(BodyPublishers.ofString(text(body))));
  }

  /** Puts JSON. */
  public Answer put(String path, Object body) {
    return send(json(path).PUT(BodyPublishers.ofString(text(body))));
  }

  /** Deletes. */
  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  /** A request with the credential, for what the other methods have no words for. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(product.address() + path))
            .timeout(Duration.ofSeconds(60));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  /** Sends a request. */
  public Answer send(HttpRequest.Builder request) {
    try {
      HttpRequest sent = request.build();
      HttpResponse<String> response =
          CLIENT.send(sent, BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() == 500) {
        System.getLogger(Api.class.getName())
            .log(System.Logger.Level.WARNING, "500, and the log says:\n" + product.log());
      }
      Answer answer = new Answer(response.statusCode(), response.headers(), tree(response.body()));
      Contract.servedBy(product).check(sent.method(), sent.uri().getRawPath(), answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
  }

  private HttpRequest.Builder json(String path) {
    return request(path).header("Content-Type", "application/json");
  }

  private static String text(Object body) {
    try {
      return body instanceof String text ? text : JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not writable as JSON", e);
    }
  }

  /** The body as JSON; as a JSON string if it is something else, missing if it is empty. */
  private static JsonNode tree(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.getNodeFactory().textNode(body);
    }
  }

  private static String encoded(Object... query) {
    StringJoiner joined = new StringJoiner("&", "?", "").setEmptyValue("");
    for (int i = 0; i < query.length; i += 2) {
      joined.add(
          query[i] + "=" + URLEncoder.encode(query[i + 1].toString(), StandardCharsets.UTF_8));
    }
    return joined.toString();
  }
}
