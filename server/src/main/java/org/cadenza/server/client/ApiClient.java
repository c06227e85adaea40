package org.cadenza.server.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The public HTTP API, as any client uses it. */
public final class ApiClient {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI address;
  private final String token;

  private ApiClient(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /** As admin. */
  public static ApiClient signIn(URI address, String password) {
    JsonNode answer =
        new ApiClient(address, "")
            .post("/api/v1/auth/login", Map.of("username", "admin", "password", password));
    return new ApiClient(address, answer.path("token").asText());
  }

  /** What a program shows that has signed in. */
  public String token() {
    return token;
  }

  /** The answer's body; {@link StepFailed} where it is an error. */
  public JsonNode get(String path) {
    return send(request(path).GET());
  }

  /** The answer's body; {@link StepFailed} where it is an error. */
  public JsonNode post(String path, Map<String, ?> body) {
    try {
      return send(
          request(path)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    } catch (IOException e) {
      throw new StepFailed("the request to " + path + " cannot be written", e);
    }
  }

  /**
   * The answer's body as it came; {@link StepFailed} where it is an error.
   *
   * @param body null for none
   */
  public String exchange(String method, String path, Map<String, ?> body) {
    try {
      HttpRequest.Builder request = request(path);
      if (body == null) {
        return text(request.method(method, BodyPublishers.noBody()));
      }
      request.header("Content-Type", "application/json");
      return text(request.method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    } catch (IOException e) {
      throw new StepFailed("the request to " + path + " cannot be written", e);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private JsonNode send(HttpRequest.Builder builder) {
    try {
      return JSON.readTree(text(builder));
    } catch (IOException e) {
      throw new StepFailed("an answer is no JSON: " + e, e);
    }
  }

  private String text(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    String what = request.method() + " " + request.uri().getPath();
    try {
      HttpResponse<String> response =
          client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() / 100 != 2) {
        throw new StepFailed(what + ": " + response.statusCode() + " " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new StepFailed(what + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StepFailed("interrupted", e);
    }
  }
}
