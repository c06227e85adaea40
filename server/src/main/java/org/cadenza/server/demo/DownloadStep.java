package org.cadenza.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cadenza.server.client.ApiClient;
import org.cadenza.server.client.StepFailed;
import org.cadenza.server.client.Waiting;

/** Queues a show and watches it come. */
final class DownloadStep {

  private static final Set<String> ENDS = Set.of("completed", "failed", "cancelled");

  private final ApiClient api;
  private final Screen screen;

  DownloadStep(ApiClient api, Screen screen) {
    this.api = api;
    this.screen = screen;
  }

  /** A download that is complete. */
  record Done(long id, Path folder) {}

  Done fetch(CatalogStep.Found show) {
    screen.step("Downloading " + show.title() + " as FLAC, 16bit/44.1kHz");
    long begin = System.nanoTime();
    long id =
        api.post(
                "/api/v1/downloads/queue",
                Map.of(
                    "container_id", show.containerId(),
                    "format", "FLAC",
                    "quality", "16bit/44.1kHz"))
            .path("download_id")
            .asLong();
    JsonNode download =
        Waiting.until("The download", () -> watch(id), d -> ENDS.contains(state(d)));
    screen.progressEnds();
    if (!state(download).equals("completed")) {
      throw new StepFailed(
          "the download ended " + state(download) + ": " + download.path("error_message").asText());
    }
    screen.fact(
        String.format(
            Locale.ROOT,
            "%.1f MB after %s",
            download.path("file_size").asLong() / 1e6,
            Screen.seconds(begin)));
    return new Done(id, Path.of(download.path("file_path").asText()));
  }

  private JsonNode watch(long id) {
    JsonNode download = api.get("/api/v1/downloads/" + id).path("download");
    String speed =
        download.path("download_speed_mbps").isNumber()
            ? ", " + download.path("download_speed_mbps") + " Mbit/s"
            : "";
    screen.progress(download.path("progress").asInt(), state(download) + speed);
    return download;
  }

  private static String state(JsonNode download) {
    return download.path("status").asText();
  }
}
