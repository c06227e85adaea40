package org.cadenza.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.cadenza.server.client.ApiClient;
import org.cadenza.server.client.StepFailed;
import org.cadenza.server.client.Waiting;

/** Whole refreshes, from the request to the job's end. */
final class Refresh {

  private static final Set<String> ENDS = Set.of("completed", "failed", "canceled");

  private Refresh() {}

  /** Runs one that reads everything, and returns the seconds that it took. */
  static double run(ApiClient api) {
    long begin = System.nanoTime();
    await(api, begin(api));
    return (System.nanoTime() - begin) / 1e9;
  }

  /** Waits for the end of one that was begun, which must be a good one. */
  static void await(ApiClient api, String id) {
    JsonNode job =
        Waiting.until(
            "the refresh", Duration.ofHours(2), () -> job(api, id), j -> ENDS.contains(state(j)));
    if (!state(job).equals("completed")) {
      throw new StepFailed("the refresh ended " + job);
    }
  }

  /** The most bytes of heap that are in use after collections, at each fifth of one. */
  static long mostHeap(BenchServer server) throws IOException, InterruptedException {
    String id = begin(server.api());
    long most = 0;
    int next = 20;
    JsonNode job = job(server.api(), id);
    while (!ENDS.contains(state(job))) {
      if (job.path("progress").asInt() >= next) {
        most = Math.max(most, server.heapAfterCollection());
        next += 20;
      }
      Thread.sleep(100);
      job = job(server.api(), id);
    }
    if (!state(job).equals("completed")) {
      throw new StepFailed("the refresh ended " + job);
    }
    return Math.max(most, server.heapAfterCollection());
  }

  /** Begins one that reads everything, and gives its id. */
  static String begin(ApiClient api) {
    return api.post("/api/v1/catalog/refresh", Map.of("force", true)).path("job_id").asText();
  }

  private static JsonNode job(ApiClient api, String id) {
    return api.get("/api/v1/catalog/refresh/status/" + id).path("job");
  }

  private static String state(JsonNode job) {
    return job.path("status").asText();
  }
}
