package org.cadenza.server.e2e.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadQueueIT {

  private final Collector admin = Collector.of(Product.shared());
  private final List<Long> toCancel = new ArrayList<>();

  @AfterEach
  void goOn() {
    toCancel.forEach(admin::cancel);
    Product.upstream().pace().set(0);
  }

  @Test
  void aQueuedDownloadTellsItsPlace() {
    Answer answer = admin.ask(admin.freshShow(), "FLAC", "quality", "16bit/44.1kHz").expect(201);

    assertEquals(
        List.of("success", "download_id", "message", "queue_position", "estimated_start"),
        Answer.names(answer.body()));
    assertTrue(answer.at("/success").booleanValue());
    assertEquals("Download queued successfully", answer.text("/message"));
    assertTrue(answer.number("/queue_position") >= 1);
    admin.complete(answer.number("/download_id"));
  }

  @ParameterizedTest
  @CsvSource({
    "mp3,,MP3,320kbps",
    "Mp3,256kbps,MP3,256kbps",
    "flac,,FLAC,16bit/44.1kHz",
    "alac,16bit/44.1kHz,ALAC,16bit/44.1kHz"
  })
  void formatsAreUnderstoodInAnyCaseAndHaveAStandardQuality(
      String format, String quality, String thenFormat, String thenQuality) {
    Map<String, Object> body = new HashMap<>();
    body.put("container_id", admin.freshShow());
    body.put("format", format);
    body.put("quality", quality);
    long id = admin.api().post(Collector.QUEUE, body).expect(201).number("/download_id");

    JsonNode download = admin.see(id);
    assertEquals(thenFormat, download.path("format").asText());
    assertEquals(thenQuality, download.path("quality").asText());
    toCancel.add(id);
  }

  @Test
  void whatCannotBeReadIsRefusedByName() {
    long show = admin.freshShow();
    admin.ask(99_999_999, "FLAC").expectInvalid("container_id");
    admin.ask(-1, "FLAC").expectInvalid("container_id");
    admin.ask(show, "OGG").expectInvalid("format");
    admin.ask(show, "").expectInvalid("format");
    admin.ask(show, "FLAC", "quality", "320kbps").expectInvalid("quality");
    admin.ask(show, "MP3", "quality", "128kbps").expectInvalid("quality");
    admin.ask(show, "ALAC", "quality", "24bit/96kHz").expectInvalid("quality");
    admin.ask(show, "FLAC", "quality", 16).expectInvalid("quality");
    admin.ask(show, "FLAC", "download_path", 1).expectInvalid("download_path");
    admin.api().post(Collector.QUEUE, Map.of("format", "FLAC")).expectInvalid("container_id");
    admin.api().post(Collector.QUEUE, Map.of("container_id", show)).expectInvalid("format");
    admin
        .api()
        .post(Collector.QUEUE, Map.of("container_id", "x", "format", "FLAC"))
        .expectInvalid("container_id");
    admin.api().post(Collector.QUEUE, "{").expectError(400, "VALIDATION_ERROR");
    admin.api().post(Collector.QUEUE, "").expectError(400, "VALIDATION_ERROR");
  }

  @Test
  void aQualityThatTheSourceDoesNotHaveIsRefused() {
    Answer answer =
        admin
            .ask(admin.freshShow(), "FLAC", "quality", "24bit/96kHz")
            .expectError(422, "UNPROCESSABLE");
    assertTrue(answer.has("/details/quality"), answer.body()::toString);
  }

  @Test
  void aShowWithoutTracksIsRefused() {
    admin.freshShow();
    long empty = 0;
    for (int page = 1; empty == 0; page++) {
      for (JsonNode show :
          admin
              .api()
              .get("/api/v1/catalog/shows/search", "page", page, "page_size", 100)
              .expect(200)
              .at("/shows")) {
        if (!show.path("is_available").booleanValue()) {
          empty = show.path("container_id").longValue();
        }
      }
    }
    Answer answer = admin.ask(empty, "FLAC").expectError(422, "UNPROCESSABLE");
    assertTrue(answer.has("/details/container_id"), answer.body()::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside",
        "/../outside",
        "a/../../outside",
        "%2e%2e/outside",
        "a%2f..%2foutside",
        "back\\slash",
        "C:/music",
        "file:///etc",
        "link/inside"
      })
  void aPathThatLeadsOutOfTheRootIsRefused(String path) throws IOException {
    Path root = Files.createDirectories(Product.shared().home().resolve("downloads"));
    if (!Files.exists(root.resolve("link"))) {
      Files.createSymbolicLink(root.resolve("link"), Path.of("/tmp"));
    }
    Answer answer =
        admin
            .ask(admin.freshShow(), "FLAC", "download_path", path)
            .expectError(422, "UNPROCESSABLE");
    assertTrue(answer.has("/details/download_path"), answer.body()::toString);
  }

  @Test
  void aPathThatIsNoTextIsInvalid() {
    admin
        .ask(admin.freshShow(), "FLAC", "download_path", "nul\u0000byte")
        .expectInvalid("download_path");
  }

  @Test
  void aPathBelowTheRootIsTaken() {
    long id =
        admin
            .ask(admin.freshShow(), "FLAC", "download_path", "/live/dead")
            .expect(201)
            .number("/download_id");
    Path folder = Path.of(admin.complete(id).path("file_path").asText());
    assertTrue(
        folder.startsWith(Product.shared().home().resolve("downloads/live/dead/Grateful Dead")),
        folder::toString);
  }

  @Test
  void ofTwentyEqualWishesAtOnceOneIsTaken() throws Exception {
    long show = admin.freshShow();
    ExecutorService threads = Executors.newFixedThreadPool(20);
    try {
      List<Future<Answer>> coming = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        coming.add(threads.submit(() -> admin.ask(show, "FLAC")));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : coming) {
        answers.add(answer.get());
      }
      List<Answer> taken = answers.stream().filter(a -> a.status() == 201).toList();
      assertEquals(1, taken.size());
      for (Answer answer : answers) {
        if (answer.status() != 201) {
          answer.expectError(409, "CONFLICT");
          assertEquals(taken.get(0).number("/download_id"), answer.number("/details/download_id"));
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anotherFormatOrQualityIsAnotherDownloadBesideTheFirst() {
    long show = admin.freshShow();
    long flac = admin.ask(show, "FLAC").expect(201).number("/download_id");
    JsonNode done = admin.complete(flac);
    assertEquals(
        flac, admin.ask(show, "flac").expectError(409, "CONFLICT").number("/details/download_id"));
    long alac = admin.ask(show, "ALAC").expect(201).number("/download_id");
    assertFalse(
        admin.complete(alac).path("file_path").asText().equals(done.path("file_path").asText()));
  }

  @Test
  void whatWasCancelledMayBeQueuedAgain() {
    Product.upstream().pace().set(5_000);
    long show = admin.freshShow();
    long id = admin.ask(show, "FLAC").expect(201).number("/download_id");
    admin.cancel(id).expect(200);
    Product.upstream().pace().set(0);
    long again = admin.ask(show, "FLAC").expect(201).number("/download_id");
    admin.complete(again);
  }

  @Test
  void theQueueShowsWhatRunsAndWhatWaits() {
    admin.complete(admin.queue("FLAC"));
    Product.upstream().pace().set(5_000);
    for (int i = 0; i < 5; i++) {
      toCancel.add(admin.queue("FLAC"));
    }
    admin.moving(toCancel.get(2));

    Answer answer = admin.api().get(Collector.QUEUE).expect(200);
    assertEquals(List.of("queue", "stats"), Answer.names(answer.body()));
    JsonNode first = answer.at("/queue/0");
    assertEquals(
        List.of(
            "id",
            "container_id",
            "artist_name",
            "show_date",
            "venue",
            "format",
            "quality",
            "status",
            "queue_position",
            "estimated_start",
            "priority",
            "created_at"),
        Answer.names(first));
    assertEquals("normal", first.path("priority").asText());
    assertEquals(
        List.of("in_progress", "in_progress", "in_progress", "pending", "pending"),
        answer.all("/queue", "status"));
    assertEquals(List.of("0", "0", "0", "1", "2"), answer.all("/queue", "queue_position"));
    assertEquals(toCancel.stream().map(String::valueOf).toList(), answer.all("/queue", "id"));
    answer
        .at("/queue")
        .forEach(item -> assertTrue(item.path("estimated_start").asText().endsWith("Z")));
    assertEquals(
        List.of(
            "total_items",
            "pending_items",
            "processing_items",
            "estimated_completion",
            "total_size_gb"),
        Answer.names(answer.at("/stats")));
    assertEquals(5, answer.number("/stats/total_items"));
    assertEquals(2, answer.number("/stats/pending_items"));
    assertEquals(3, answer.number("/stats/processing_items"));
    assertTrue(answer.text("/stats/estimated_completion").endsWith("Z"));
    assertTrue(answer.at("/stats/total_size_gb").isNumber());
  }

  @Test
  void onlyThoseWhoMayChangeThingsMayQueue() {
    Product.shared().anonymous().post(Collector.QUEUE, Map.of()).expectError(401, "UNAUTHORIZED");
    Product.shared().anonymous().get(Collector.QUEUE).expectError(401, "UNAUTHORIZED");
    Collector reader = admin.as("downloads-reader", "readonly");
    reader.ask(admin.freshShow(), "FLAC").expectError(403, "FORBIDDEN");
    reader.api().get(Collector.QUEUE).expect(200);
  }
}
