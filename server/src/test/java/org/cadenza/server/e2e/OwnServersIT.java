package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main path with an own MariaDB and an own broker in place of the embedded ones. */
@Tag("micro")
class OwnServersIT {

  private static OwnMariaDb database;
  private static OwnBroker broker;
  private static Product product;

  @BeforeAll
  static void start() {
    database = OwnMariaDb.start();
    broker = OwnBroker.start();
    Map<String, String> settings = new HashMap<>(database.settings());
    settings.putAll(broker.settings());
    product = Product.with(settings).start();
  }

  @AfterAll
  static void stop() {
    // Where the start failed, the later ones are not there.
    Stream.of(product, broker, database).filter(Objects::nonNull).forEach(OwnServersIT::close);
  }

  private static void close(AutoCloseable server) {
    try {
      server.close();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void itIsReadyAndStartsNoneOfItsOwn() {
    Answer answer = product.anonymous().get("/health/ready").expect(200);
    assertEquals(Set.of("UP"), Set.copyOf(answer.all("/checks", "status")));
    assertTrue(Files.notExists(product.home().resolve("db")));
    assertTrue(Files.notExists(product.home().resolve("broker")));
    assertEquals(1, database.rows("user_account"));
  }

  @Test
  void theMainPathWorksAndTheBrokerTellsOfIt() throws Exception {
    Api api = product.admin();
    String job = api.post("/api/v1/catalog/refresh", Map.of()).expect(202).text("/job_id");
    Eventually.get(
        "The refresh completes",
        () -> api.get("/api/v1/catalog/refresh/status/" + job).expect(200),
        answer -> answer.text("/job/status").equals("completed"));
    Answer found =
        api.get(
                "/api/v1/catalog/shows/search",
                "artist",
                "grateful dead",
                "date_from",
                "1977-05-08",
                "date_to",
                "1977-05-08")
            .expect(200);
    long download =
        api.post(
                "/api/v1/downloads/queue",
                Map.of(
                    "container_id", found.number("/shows/0/container_id"),
                    "format", "FLAC",
                    "quality", "16bit/44.1kHz"))
            .expect(201)
            .number("/download_id");
    Eventually.get(
        "The download completes",
        () -> api.get("/api/v1/downloads/" + download).expect(200),
        answer -> answer.text("/download/status").equals("completed"));

    List<TextMessage> events = Eventually.get("Three events", broker::events, e -> e.size() >= 3);
    for (TextMessage event : events) {
      JsonNode content = json(event.getText());
      assertEquals(event.getStringProperty("event"), content.path("event").asText());
      assertTrue(event.getStringProperty("id").matches("[0-9a-f-]{36}"));
      assertTrue(event.getStringProperty("time").endsWith("Z"));
    }
    assertEquals(
        List.of("catalog_refresh", "download_started", "download_complete"),
        events.stream().map(OwnServersIT::name).toList());
  }

  private static String name(TextMessage event) {
    try {
      return event.getStringProperty("event");
    } catch (jakarta.jms.JMSException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
