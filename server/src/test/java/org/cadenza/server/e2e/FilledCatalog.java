package org.cadenza.server.e2e;

import java.util.Map;

/** The catalog of a product, filled by a full refresh from the sample upstream. */
public final class FilledCatalog {

  private static boolean filled;

  private FilledCatalog() {}

  /** Of the shared product, filled by whoever needs it first. */
  public static synchronized Api ofShared() {
    Api admin = Product.shared().admin();
    if (!filled) {
      refresh(admin, Map.of("force", true));
      filled = true;
    }
    return admin;
  }

  /** Orders a refresh and waits until it is completed; the job as it then is. */
  public static Answer refresh(Api api, Object order) {
    String job = api.post("/api/v1/catalog/refresh", order).expect(202).text("/job_id");
    return over(api, job, "completed");
  }

  /** Queues the first show since a day that can be downloaded, as FLAC; the download's id. */
  public static long queue(Api api, String since) {
    long container =
        api
            .get("/api/v1/catalog/shows/search", "date_from", since, "page_size", 50)
            .at("/shows")
            .findParents("is_available")
            .stream()
            .filter(show -> show.path("is_available").booleanValue())
            .findFirst()
            .orElseThrow()
            .path("container_id")
            .asLong();
    return api.post(
            "/api/v1/downloads/queue",
            Map.of("container_id", container, "format", "FLAC", "quality", "16bit/44.1kHz"))
        .expect(201)
        .number("/download_id");
  }

  /** Waits until a refresh has ended in a state. */
  public static Answer over(Api api, String job, String state) {
    Answer ended =
        Eventually.get(
            "refresh over",
            java.time.Duration.ofMinutes(3),
            () -> api.get("/api/v1/catalog/refresh/status/" + job).expect(200),
            a -> !a.text("/job/status").matches("pending|running"));
    if (!ended.text("/job/status").equals(state)) {
      throw new AssertionError("The refresh ended so: " + ended.body());
    }
    return ended;
  }
}
