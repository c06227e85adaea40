package org.cadenza.server.e2e.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cadenza.library.AudioCodec;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.WebhookReceiver;
import org.cadenza.server.sample.audio.TrackRights;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DownloadFaultIT {

  private final Product product = Product.shared();
  private final Collector admin = Collector.of(product);

  @AfterEach
  void mend() {
    Product.upstream().faults().clear();
    Product.upstream().rights(TrackRights.FULL);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {"TOO_MANY_REQUESTS", "UNAVAILABLE", "HTML", "CUT_SHORT", "WRONG_LENGTH", "REDIRECT"})
  void aPassingFaultOfAFileIsMendedByATry(FaultKind kind) {
    Product.upstream().faults().arm(Fault.of("/audio", kind).after(2));
    JsonNode download = admin.complete(admin.queue("FLAC"));

    assertEquals(1, download.path("retry_count").intValue());
    ShowOnDisk.of(download).verify(download, AudioCodec.FLAC);
  }

  @Test
  void aFileThatChangesBetweenTwoRangesIsFetchedAnew() {
    Product.upstream().faults().arm(Fault.of("/audio", FaultKind.CUT_SHORT).amount(20_000));
    Product.upstream().faults().arm(Fault.of("/audio", FaultKind.OTHER_VERSION));
    JsonNode download = admin.complete(admin.queue("FLAC"));

    assertEquals(List.of(), Product.upstream().faults().armed());
    ShowOnDisk.of(download).verify(download, AudioCodec.FLAC);
  }

  @Test
  void aFileOfAHundredMegabytesThatIsNoneIsMendedByATry() {
    Product.upstream().faults().arm(Fault.of("/audio", FaultKind.HUGE).amount(100_000_000));
    JsonNode download = admin.complete(admin.queue("FLAC"));
    ShowOnDisk.of(download).verify(download, AudioCodec.FLAC);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {"TOO_MANY_REQUESTS", "UNAVAILABLE", "HTML", "TRUNCATED_JSON", "CUT_SHORT"})
  void aPassingFaultOfAnAddressIsMendedByATry(FaultKind kind) {
    Product.upstream().faults().arm(Fault.of("/bigriver", kind).after(1));
    JsonNode download = admin.complete(admin.queue("FLAC"));
    ShowOnDisk.of(download).verify(download, AudioCodec.FLAC);
  }

  @Test
  void aFaultThatDoesNotPassFailsAfterThreeTriesAndIsToldInWords() {
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
                      List.of("download_complete", "system_error")))
              .expect(201)
              .number("/webhook_id");
      Product.upstream()
          .faults()
          .arm(Fault.of("/audio", FaultKind.UNAVAILABLE).times(-1).amount(0));
      long show = admin.freshShow();
      long id = admin.ask(show, "FLAC").expect(201).number("/download_id");
      JsonNode download = admin.ended(id);

      assertEquals("failed", download.path("status").asText());
      assertEquals(3, download.path("retry_count").intValue());
      String message = download.path("error_message").asText();
      assertTrue(message.contains("503") && message.contains("Tried 4 times"), message);
      assertTrue(download.path("file_path").isNull());
      assertEquals(Set.of(), ShowOnDisk.leftOvers(product.home().resolve("downloads")));
      assertFailureIsTold(receiver, id, message);
      admin.api().delete("/api/v1/webhooks/" + webhook).expect(200);

      Product.upstream().faults().clear();
      admin.complete(admin.ask(show, "FLAC").expect(201).number("/download_id"));
    }
  }

  private static void assertFailureIsTold(WebhookReceiver receiver, long id, String message) {
    JsonNode error = told(receiver, "system_error", d -> d.path("details").path("download_id"), id);
    assertEquals(
        List.of("error_type", "error_message", "component", "severity", "details"),
        Answer.names(error));
    assertEquals("download_failed", error.path("error_type").asText());
    assertEquals(message, error.path("error_message").asText());
    assertEquals(id, error.path("details").path("download_id").longValue());
    assertEquals(3, error.path("details").path("retry_count").intValue());
    JsonNode complete = told(receiver, "download_complete", d -> d.path("download_id"), id);
    assertEquals("failed", complete.path("status").asText());
    assertTrue(complete.path("file_path").isNull());
  }

  /** What came about this download; events of earlier tests may still be on their way. */
  private static JsonNode told(
      WebhookReceiver receiver, String event, Function<JsonNode, JsonNode> about, long id) {
    return Eventually.get(
            event,
            () ->
                receiver.received(event).stream()
                    .map(received -> received.json().path("data"))
                    .filter(data -> about.apply(data).longValue() == id)
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  @Test
  void aRedirectIntoAPrivateNetworkIsNotFollowed() {
    Product.upstream()
        .faults()
        .arm(Fault.of("/audio", FaultKind.REDIRECT).times(-1).location("http://10.0.0.1/secret"));
    JsonNode download = admin.ended(admin.queue("FLAC"));

    assertEquals("failed", download.path("status").asText());
    assertTrue(download.path("error_message").asText().contains("not allowed"), download::toString);
  }

  @Test
  void missingRightsAreSaidInWordsAndNotTriedAgain() {
    long streamOnly = admin.freshShow();
    long unentitled = admin.freshShow();
    // The sample numbers tracks by their show.
    Product.upstream()
        .rights(
            new TrackRights(
                Set.of((int) streamOnly * 100 + 2), Set.of((int) unentitled * 100 + 1)));

    assertFails(streamOnly, "streaming only");
    assertFails(unentitled, "not entitled");
  }

  private void assertFails(long show, String words) {
    JsonNode download = admin.ended(admin.ask(show, "FLAC").expect(201).number("/download_id"));
    assertEquals("failed", download.path("status").asText());
    assertEquals(0, download.path("retry_count").intValue());
    assertTrue(download.path("error_message").asText().contains(words), download::toString);
  }
}
