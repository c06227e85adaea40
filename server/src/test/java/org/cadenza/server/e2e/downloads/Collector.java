package org.cadenza.server.e2e.downloads;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;

/** Somebody who downloads shows from a product whose catalog is filled. */
final class Collector {

  static final String DOWNLOADS = "/api/v1/downloads";
  static final String QUEUE = DOWNLOADS + "/queue";
  static final String REORDER = QUEUE + "/reorder";
  static final String STATS = DOWNLOADS + "/stats";

  private static final String SEARCH = "/api/v1/catalog/shows/search";
  private static final String REFRESH = "/api/v1/catalog/refresh";
  private static final Set<String> ENDED = Set.of("completed", "failed", "cancelled");
  private static final Map<Product, Deque<Long>> FRESH_SHOWS = new WeakHashMap<>();

  private final Product product;
  private final Api api;

  private Collector(Product product, Api api) {
    this.product = product;
    this.api = api;
  }

  /** The admin of a product. */
  static Collector of(Product product) {
    return new Collector(product, product.admin());
  }

  /** Another user of it. */
  Collector as(String name, String role) {
    return new Collector(product, product.user(name, role));
  }

  Api api() {
    return api;
  }

  Product product() {
    return product;
  }

  /** The container id of a show with tracks that nobody has asked for yet. */
  long freshShow() {
    synchronized (FRESH_SHOWS) {
      return FRESH_SHOWS.computeIfAbsent(product, p -> availableShows()).remove();
    }
  }

  private Deque<Long> availableShows() {
    Api admin = product.admin();
    Answer found = search(admin, 1);
    if (found.at("/shows").isEmpty()) {
      admin.post(REFRESH, Map.of());
      found =
          Eventually.get("a catalog", () -> search(admin, 1), a -> a.at("/shows").size() == 100);
    }
    Deque<Long> shows = new ArrayDeque<>();
    for (int page = 1; page <= 3; page++) {
      for (JsonNode show : search(admin, page).at("/shows")) {
        if (show.path("is_available").booleanValue()) {
          shows.add(show.path("container_id").longValue());
        }
      }
    }
    return shows;
  }

  private static Answer search(Api admin, int page) {
    return admin
        .get(
            SEARCH,
            "date_from",
            "1977-01-01",
            "date_to",
            "1983-12-31",
            "page",
            page,
            "page_size",
            100)
        .expect(200);
  }

  /** Asks for a show. */
  Answer ask(long containerId, String format) {
    return api.post(QUEUE, Map.of("container_id", containerId, "format", format));
  }

  /** Asks for a show with more fields, names and values in turn. */
  Answer ask(long containerId, String format, Object... more) {
    Map<String, Object> body = new HashMap<>();
    body.put("container_id", containerId);
    body.put("format", format);
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    return api.post(QUEUE, body);
  }

  /** Queues a show nobody has asked for yet and gives the download's id. */
  long queue(String format) {
    return ask(freshShow(), format).expect(201).number("/download_id");
  }

  /** A download as it stands. */
  JsonNode see(long id) {
    return api.get(DOWNLOADS + "/" + id).expect(200).at("/download");
  }

  /** Waits until a download has ended, well or badly. */
  JsonNode ended(long id) {
    return Eventually.get(
        "download " + id + " ends",
        () -> see(id),
        download -> ENDED.contains(download.path("status").asText()));
  }

  /** Waits until a download is complete. */
  JsonNode complete(long id) {
    JsonNode download = ended(id);
    if (!download.path("status").asText().equals("completed")) {
      throw new AssertionError("not completed: " + download);
    }
    return download;
  }

  /** Waits until bytes of a download have come. */
  JsonNode moving(long id) {
    return Eventually.get(
        "download " + id + " moves",
        () -> see(id),
        download -> !download.path("download_speed_mbps").isNull());
  }

  /** Cancels. */
  Answer cancel(long id) {
    return api.delete(DOWNLOADS + "/" + id);
  }
}
