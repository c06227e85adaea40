package org.cadenza.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cadenza.library.AudioCodec;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.WebhookReceiver;
import org.cadenza.server.e2e.downloads.ShowOnDisk;

/** Somebody who has a product download all nights of an upstream and hears of it by webhook. */
final class Collecting {

  private static final String REFRESH = "/api/v1/catalog/refresh";
  private static final String DOWNLOADS = "/api/v1/downloads";
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  private final Path root;
  private final Product product;
  private final Nights nights;
  private final WebhookReceiver receiver;
  private final List<Long> downloads = new ArrayList<>();
  private final List<String> refreshes = new ArrayList<>();

  Collecting(Product product, Nights nights, WebhookReceiver receiver) {
    this(product, nights, receiver, product.home().resolve("downloads"));
  }

  /** The same with the folder of the downloads. */
  Collecting(Product product, Nights nights, WebhookReceiver receiver, Path root) {
    this.root = root;
    this.product = product;
    this.nights = nights;
    this.receiver = receiver;
  }

  private Api api() {
    return product.admin();
  }

  /** Fills the catalog and subscribes to all that will happen. */
  void fillAndSubscribe() {
    FilledCatalog.refresh(api(), Map.of("force", true));
    api()
        .post(
            "/api/v1/webhooks",
            Map.of(
                "url",
                receiver.address().toString(),
                "events",
                List.of("download_started", "download_complete", "catalog_refresh")))
        .expect(201);
  }

  /** Queues some of the nights. */
  void queue(List<Integer> containers) {
    for (int container : containers) {
      downloads.add(
          api()
              .post(DOWNLOADS + "/queue", Map.of("container_id", container, "format", "FLAC"))
              .expect(201)
              .number("/download_id"));
    }
  }

  /** Orders a refresh, unless one is under way. */
  void refresh() {
    Answer answer = api().post(REFRESH, Map.of("force", true));
    if (answer.status() != 409) {
      refreshes.add(answer.expect(202).text("/job_id"));
    }
  }

  List<Long> downloads() {
    return downloads;
  }

  JsonNode see(long download) {
    return api().get(DOWNLOADS + "/" + download).expect(200).at("/download");
  }

  /** How many downloads are in a state. */
  long in(String state) {
    return downloads.stream().filter(id -> see(id).path("status").asText().equals(state)).count();
  }

  /** Waits until everything is completed, each download once and whole. */
  void verifyAll() {
    Eventually.get(
        "all downloads end",
        PATIENCE,
        () -> in("pending") + in("in_progress"),
        unfinished -> unfinished == 0);
    refreshes.forEach(job -> FilledCatalog.over(api(), job, "completed"));
    for (long id : downloads) {
      JsonNode download = see(id);
      assertEquals("completed", download.path("status").asText(), download::toString);
      ShowOnDisk show = ShowOnDisk.of(download);
      show.verify(download, AudioCodec.FLAC);
      for (int i = 0; i < show.setList().size(); i++) {
        long track = show.setList().path(i).path("source_track_id").longValue();
        assertEquals(
            SourceAudio.announced(nights.upstream(), track), SourceAudio.decoded(show.file(i)));
      }
    }
    assertEquals(
        downloads.size(), api().get(DOWNLOADS).expect(200).number("/pagination/total"), "rows");
    assertEquals(Set.of(), ShowOnDisk.leftOvers(root));
  }

  /** Waits until each event has arrived, under one id however often. */
  void verifyEvents() {
    Heard heard = new Heard(receiver);
    for (long id : downloads) {
      heard.once("download_started", "download_id", Long.toString(id));
      heard.once("download_complete", "download_id", Long.toString(id));
    }
    refreshes.forEach(job -> heard.once("catalog_refresh", "job_id", job));
  }
}
