package org.cadenza.server.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls a sample upstream over HTTP; paths are relative to it, or whole addresses. */
record SampleClient(URI base) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  HttpResponse<byte[]> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    URI uri = path.startsWith("http") ? URI.create(path) : URI.create(base + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .timeout(Duration.ofSeconds(20));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, "", headers);
  }

  JsonNode json(String path, String... headers) throws IOException, InterruptedException {
    return json(get(path, headers));
  }

  static JsonNode json(HttpResponse<byte[]> response) throws IOException {
    return MAPPER.readTree(response.body());
  }

  /** The Response of a catalog method. */
  JsonNode catalog(String query) throws IOException, InterruptedException {
    return json("/api.aspx?vdisp=1&method=catalog." + query).path("Response");
  }

  JsonNode put(String path, String body) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = send("PUT", path, body);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.statusCode() + " " + json(response));
    }
    return json(response);
  }

  /** A file of audio, with the header that the server demands. */
  HttpResponse<byte[]> audio(int trackId, String... headers)
      throws IOException, InterruptedException {
    String[] all = new String[headers.length + 2];
    all[0] = "Referer";
    all[1] = "https://play.nugs.net/";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return get("/audio/any.flac16/" + trackId + ".flac", all);
  }
}
