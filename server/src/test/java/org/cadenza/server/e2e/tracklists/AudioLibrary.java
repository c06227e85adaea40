package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;

/** A product whose library has the audio of one folder, and one of its users. */
record AudioLibrary(Product product, Api api) implements AutoCloseable {

  private static final String AUDIO = "/api/v1/library/audio";

  /** Started, and looked through once. */
  static AudioLibrary of(Path root, String user) {
    Product product = Product.with(Map.of("CADENZA_LIBRARY_ROOTS", root.toString())).start();
    AudioLibrary library = new AudioLibrary(product, product.user(user, "user"));
    library.scan();
    return library;
  }

  /** Looks through it again; what has come of that. */
  JsonNode scan() {
    String job = api.post("/api/v1/library/scan").expect(202).text("/job_id");
    return Eventually.get(
            "a scan",
            () -> api.get("/api/v1/library/scan/" + job).expect(200),
            answer -> answer.text("/status").equals("completed"))
        .at("/result");
  }

  /** A file by the end of its path. */
  JsonNode file(String name) {
    for (JsonNode file : api.get(AUDIO, "page_size", 100).expect(200).at("/audio_files")) {
      if (file.path("path").asText().endsWith("/" + name)) {
        return file;
      }
    }
    throw new AssertionError("no " + name);
  }

  String id(String name) {
    return file(name).path("audio_file_id").asText();
  }

  /** Loads a file down. */
  HttpResponse<Path> fetch(String path, Path target) throws IOException, InterruptedException {
    HttpResponse<Path> answer =
        HttpClient.newHttpClient().send(api.request(path).build(), BodyHandlers.ofFile(target));
    assertEquals(200, answer.statusCode());
    return answer;
  }

  @Override
  public void close() {
    product.close();
  }
}
