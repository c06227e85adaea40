package org.cadenza.server.e2e.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cadenza.library.AudioCodec;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.WebhookReceiver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("main-path")
class DownloadFilesIT {

  private final Collector admin = Collector.of(Product.shared());

  @Test
  void aFlacDownloadHoldsTheSourcesAudioUnchanged() throws Exception {
    JsonNode download = admin.complete(admin.queue("FLAC"));
    ShowOnDisk show = ShowOnDisk.of(download);
    show.verify(download, AudioCodec.FLAC);

    assertEquals("nugs", show.note().path("source").asText());
    assertEquals("FLAC", show.note().path("format").asText());
    assertEquals("16bit/44.1kHz", show.note().path("quality").asText());
    assertEquals(
        download.path("downloaded_at").asText().substring(0, 15),
        show.note().path("downloaded_at").asText().substring(0, 15));
    JsonNode track = show.setList().path(0);
    byte[] atTheSource = fetch(track.path("source_track_id").longValue());
    assertEquals(sha256(atTheSource), track.path("source_sha256").asText());
    Path whole = Files.createTempFile("source", ".flac");
    Files.write(whole, atTheSource);
    assertEquals(samples(whole), samples(show.file(0)));
    Files.delete(whole);
    assertEquals(Set.of(), ShowOnDisk.leftOvers(Product.shared().home().resolve("downloads")));
  }

  @ParameterizedTest
  @CsvSource({"MP3,320kbps,MP3", "MP3,256kbps,MP3", "ALAC,16bit/44.1kHz,ALAC"})
  void otherFormatsAreMadeOfTheLosslessSource(String format, String quality, AudioCodec codec)
      throws IOException, InterruptedException {
    assumeTrue(hasFfmpeg(), "ffmpeg is here");
    long id =
        admin.ask(admin.freshShow(), format, "quality", quality).expect(201).number("/download_id");
    JsonNode download = admin.complete(id);
    ShowOnDisk show = ShowOnDisk.of(download);
    show.verify(download, codec);
    if (codec == AudioCodec.ALAC) {
      assertEquals(show.setList().path(0).path("audio_md5").asText(), samples(show.file(0)));
    }
  }

  @Test
  void aShowsDownloadsAreCounted() {
    long container = admin.freshShow();
    long before = downloadCount(container);
    admin.complete(admin.ask(container, "FLAC").expect(201).number("/download_id"));
    assertEquals(before + 1, downloadCount(container));
  }

  @Test
  void whoeverWantsToHearIsToldOfStartAndEnd() {
    try (WebhookReceiver receiver = WebhookReceiver.start()) {
      long webhook =
          admin
              .api()
              .post(
                  "/api/v1/webhooks",
                  Map.of(
                      "url",
                      receiver.address().toString(),
                      "events",
                      List.of("download_started", "download_complete")))
              .expect(201)
              .number("/webhook_id");
      long id = admin.queue("FLAC");
      JsonNode download = admin.complete(id);

      JsonNode started = told(receiver, "download_started", id);
      assertEquals(
          List.of("download_id", "show_id", "artist_name", "format", "quality", "estimated_size"),
          Answer.names(started));
      assertEquals(id, started.path("download_id").longValue());
      JsonNode complete = told(receiver, "download_complete", id);
      assertEquals(
          List.of(
              "download_id",
              "show_id",
              "artist_name",
              "show_date",
              "status",
              "file_path",
              "file_size",
              "duration_seconds"),
          Answer.names(complete));
      assertEquals("completed", complete.path("status").asText());
      assertEquals(download.path("file_path"), complete.path("file_path"));
      assertEquals(download.path("file_size"), complete.path("file_size"));
      assertTrue(complete.path("duration_seconds").isIntegralNumber());
      admin.api().delete("/api/v1/webhooks/" + webhook).expect(200);
    }
  }

  /** What came about this download; events of earlier tests may still be on their way. */
  private static JsonNode told(WebhookReceiver receiver, String event, long id) {
    return Eventually.get(
            event,
            () ->
                receiver.received(event).stream()
                    .map(received -> received.json().path("data"))
                    .filter(data -> data.path("download_id").longValue() == id)
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private long downloadCount(long container) {
    for (int page = 1; page <= 3; page++) {
      for (JsonNode show :
          admin
              .api()
              .get(
                  "/api/v1/catalog/shows/search",
                  "date_from",
                  "1977-01-01",
                  "date_to",
                  "1983-12-31",
                  "page",
                  page,
                  "page_size",
                  100)
              .at("/shows")) {
        if (show.path("container_id").longValue() == container) {
          return show.path("download_count").longValue();
        }
      }
    }
    throw new AssertionError("no show " + container);
  }

  private static byte[] fetch(long track) throws IOException, InterruptedException {
    URI address = URI.create(Product.upstream().address() + "/audio/x.flac16/" + track + ".flac");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address).header("Referer", "https://play.nugs.net/").build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static boolean hasFfmpeg() throws InterruptedException {
    try {
      return new ProcessBuilder("ffmpeg", "-version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notThere) {
      return false;
    }
  }

  /** MD5 of the decoded samples, by ffmpeg; the test is left out where it is not installed. */
  private static String samples(Path file) throws IOException, InterruptedException {
    assumeTrue(hasFfmpeg(), "ffmpeg is here");
    Process decoder =
        new ProcessBuilder(
                "ffmpeg",
                "-v",
                "error",
                "-i",
                file.toString(),
                "-c:a",
                "pcm_s16le",
                "-f",
                "md5",
                "-")
            .start();
    String sum =
        new String(decoder.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    assertEquals(0, decoder.waitFor());
    return sum.replace("MD5=", "");
  }
}
