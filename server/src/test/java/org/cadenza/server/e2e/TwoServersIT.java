package org.cadenza.server.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.io.FileUtils;
import org.cadenza.server.sample.http.LoggedRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two servers side by side on one database, one broker, one folder of downloads and one set of
 * keys: they share the work, and nothing is done twice.
 */
@Tag("micro")
class TwoServersIT {

  private static final String DOWNLOADS = "/api/v1/downloads";
  private static final int SHOWS = 20;

  @Test
  void downloadsAndWebhooksAreSharedAndNothingIsDoneTwice() throws Exception {
    try (OwnMariaDb database = OwnMariaDb.start();
        OwnBroker broker = OwnBroker.start();
        WebhookReceiver receiver = WebhookReceiver.start()) {
      Path root = TestHome.make();
      Map<String, String> settings = new HashMap<>(database.settings());
      settings.putAll(broker.settings());
      settings.put("CADENZA_DOWNLOADS_ROOT", root.toString());
      try (Product one = Product.with(settings).start();
          Product two = besides(one, settings)) {
        Api api = one.admin();
        Api other = two.signIn("admin");
        FilledCatalog.refresh(api, Map.of("force", true));
        api.post(
                "/api/v1/webhooks",
                Map.of(
                    "url",
                    receiver.address().toString(),
                    "events",
                    List.of("download_started", "download_complete")))
            .expect(201);
        Product.upstream().log().clear();
        Set<String> owners = new TreeSet<>();
        List<Long> downloads = queue(List.of(api, other));
        for (long id : downloads) {
          Eventually.get(
              "download " + id + " completes",
              () -> {
                note(one, owners);
                return other.get(DOWNLOADS + "/" + id).expect(200);
              },
              download -> download.text("/download/status").equals("completed"));
        }
        assertEquals(2, owners.size(), () -> "both have worked: " + owners);
        assertFetchedOnce(one, Product.upstream().log().requests());
        assertToldOnce(receiver, downloads);
      } finally {
        FileUtils.deleteDirectory(root.toFile());
      }
    }
  }

  private static Product besides(Product first, Map<String, String> settings) throws IOException {
    Product second = Product.with(settings);
    FileUtils.copyDirectory(
        first.home().resolve("keys").toFile(), second.home().resolve("keys").toFile());
    return second.start();
  }

  private static List<Long> queue(List<Api> servers) {
    List<Long> shows = new ArrayList<>();
    for (JsonNode show :
        servers
            .get(0)
            .get("/api/v1/catalog/shows/search", "year", 1977, "page_size", 100)
            .at("/shows")) {
      if (show.path("is_available").booleanValue() && shows.size() < SHOWS) {
        shows.add(show.path("container_id").longValue());
      }
    }
    List<Long> downloads = new ArrayList<>();
    for (long show : shows) {
      downloads.add(
          servers
              .get(downloads.size() % servers.size())
              .post(DOWNLOADS + "/queue", Map.of("container_id", show, "format", "FLAC"))
              .expect(201)
              .number("/download_id"));
    }
    return downloads;
  }

  private static void note(Product product, Set<String> owners) {
    String working =
        Rows.text(
            product,
            "SELECT GROUP_CONCAT(DISTINCT lease_owner) FROM download WHERE state = 'IN_PROGRESS'");
    if (working != null) {
      owners.addAll(List.of(working.split(",", -1)));
    }
  }

  /** Each track was asked for once, and what came is what the files are made of. */
  private static void assertFetchedOnce(Product product, List<LoggedRequest> requests) {
    List<String> tracks =
        requests.stream()
            .map(LoggedRequest::target)
            .filter(target -> target.startsWith("/audio/"))
            .map(target -> target.replaceFirst("[?].*", ""))
            .toList();
    assertEquals(
        Rows.text(product, "SELECT SUM(tracks_total) FROM download"),
        Integer.toString(tracks.size()));
    assertEquals(tracks.size(), tracks.stream().distinct().count());
    assertEquals(
        Integer.toString(SHOWS),
        Rows.text(
            product,
            "SELECT COUNT(*) FROM download WHERE state = 'COMPLETED'"
                + " AND bytes_fetched = bytes_done AND tracks_done = tracks_total"));
  }

  private static void assertToldOnce(WebhookReceiver receiver, List<Long> downloads)
      throws InterruptedException {
    receiver.await(2 * SHOWS);
    // Whoever tells twice does it within moments.
    Thread.sleep(3_000);
    for (String event : List.of("download_started", "download_complete")) {
      List<Long> told =
          receiver.received(event).stream()
              .map(message -> message.json().at("/data/download_id").asLong())
              .sorted()
              .toList();
      assertEquals(downloads.stream().sorted().toList(), told, event);
    }
    assertEquals(
        2 * SHOWS,
        receiver.received().stream()
            .map(message -> message.header("webhook-id"))
            .distinct()
            .count());
    assertTrue(receiver.received().size() == 2 * SHOWS, "each once");
  }
}
