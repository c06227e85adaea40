package org.cadenza.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.cadenza.server.client.ApiClient;
import org.cadenza.server.client.StepFailed;
import org.cadenza.server.client.Waiting;

/** Fills the catalog from the upstream, and finds the show in it. */
final class CatalogStep {

  private static final Set<String> ENDS = Set.of("completed", "failed", "canceled");

  private final ApiClient api;
  private final Screen screen;

  CatalogStep(ApiClient api, Screen screen) {
    this.api = api;
    this.screen = screen;
  }

  /** The show that was looked for. */
  record Found(long containerId, String title) {}

  void refresh() {
    screen.step("Refreshing the catalog");
    long begin = System.nanoTime();
    String id = api.post("/api/v1/catalog/refresh", Map.of()).path("job_id").asText();
    JsonNode job = Waiting.until("The refresh", () -> watch(id), j -> ENDS.contains(state(j)));
    screen.progressEnds();
    if (!state(job).equals("completed")) {
      throw new StepFailed("the refresh ended " + state(job) + ": " + job.path("message").asText());
    }
    long shows =
        api.get("/api/v1/catalog/shows/search?page_size=1")
            .path("pagination")
            .path("total")
            .asLong();
    screen.fact(String.format("%,d shows after %s", shows, Screen.seconds(begin)));
  }

  private JsonNode watch(String id) {
    JsonNode job = api.get("/api/v1/catalog/refresh/status/" + id).path("job");
    screen.progress(job.path("progress").asInt(), job.path("message").asText(""));
    return job;
  }

  private static String state(JsonNode job) {
    return job.path("status").asText();
  }

  Found findCornell() {
    screen.step("Searching for Grateful Dead, 1977-05-08");
    JsonNode shows =
        api.get(
                "/api/v1/catalog/shows/search"
                    + "?artist=grateful%20dead&date_from=1977-05-08&date_to=1977-05-08")
            .path("shows");
    if (shows.isEmpty()) {
      throw new StepFailed("the search found nothing");
    }
    JsonNode show = shows.get(0);
    String title =
        String.join(
            ", ",
            show.path("date").asText(),
            show.path("venue").asText(),
            show.path("city").asText(),
            show.path("state").asText());
    screen.fact(title + " (container " + show.path("container_id") + ")");
    return new Found(show.path("container_id").asLong(), title);
  }
}
