package org.cadenza.server.e2e.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Jobs, downloads and alerts as they happen. */
@Tag("main-path")
class EventStreamIT {

  private final Product product = Product.shared();
  private final Api admin = FilledCatalog.ofShared();

  private static boolean is(JsonNode data, String field, Object value) {
    return data.path(field).asText().equals(value.toString());
  }

  @Test
  void anAdminHearsOfAJobUntilItIsOver() {
    try (Listening stream = Listening.of(admin)) {
      assertEquals(200, stream.status());
      assertTrue(stream.type().startsWith("text/event-stream"), stream::type);
      String job = FilledCatalog.refresh(admin, Map.of("force", true)).text("/job/id");
      JsonNode over =
          stream
              .await("job", data -> is(data, "id", job) && is(data, "status", "completed"))
              .data();
      assertEquals("catalog_refresh", over.path("type").asText());
      assertEquals(100, over.path("progress").asInt());
      assertTrue(over.path("completed_at").asText().endsWith("Z"), over::toString);
    }
  }

  @Test
  void everybodyHearsOfHisOwnDownloadsAlone() {
    Api one = product.user("listener-one", "user");
    Api two = product.user("listener-two", "user");
    try (Listening first = Listening.of(one);
        Listening second = Listening.of(two)) {
      long id = FilledCatalog.queue(one, "1987-01-01");
      JsonNode done =
          first
              .await("download", data -> is(data, "id", id) && is(data, "status", "completed"))
              .data();
      assertEquals(done.path("tracks_total").asInt(), done.path("tracks_done").asInt());
      assertEquals("Grateful Dead", done.path("artist_name").asText());
      long other = FilledCatalog.queue(two, "1988-01-01");
      second.await("download", data -> is(data, "id", other) && is(data, "status", "completed"));
      assertFalse(second.heard().stream().anyMatch(h -> is(h.data(), "id", id)));
      assertFalse(first.heard().stream().anyMatch(h -> is(h.data(), "id", other)));
    }
  }

  @Test
  void whoWasAwayIsToldWhatHasChangedMeanwhile() {
    String last;
    try (Listening stream = Listening.of(admin)) {
      String job = FilledCatalog.refresh(admin, Map.of()).text("/job/id");
      last = stream.await("job", data -> is(data, "id", job)).id();
    }
    String missed = FilledCatalog.refresh(admin, Map.of()).text("/job/id");
    try (Listening stream = Listening.of(admin, "Last-Event-ID", last)) {
      stream.await("job", data -> is(data, "id", missed) && is(data, "status", "completed"));
    }
    try (Listening stream = Listening.of(admin, "Last-Event-ID", "yesterday")) {
      assertEquals(200, stream.status());
    }
  }

  @Test
  void anAlertIsHeardOfByItsOwner() {
    Api owner = product.user("listener-of-alerts", "user");
    Api other = product.user("listener-two", "user");
    long artist = admin.get("/api/v1/catalog/artists").number("/artists/0/id");
    long monitor =
        owner
            .post("/api/v1/monitoring/monitors", Map.of("artist_id", artist))
            .expect(201)
            .number("/monitor_id");
    try (Listening mine = Listening.of(owner);
        Listening others = Listening.of(other)) {
      Rows.change(
          product,
          "INSERT INTO alert (id, owner_id, monitor_id, artist_id, type, title, message, status,"
              + " data, created_at) SELECT 900001, owner_id, id, artist_id, 'NEW_SHOW', 'New',"
              + " 'There is a new show', 'UNREAD', '{}', UTC_TIMESTAMP(6) FROM monitor WHERE id = ?",
          monitor);
      JsonNode alert = mine.await("alert", data -> is(data, "id", 900001)).data();
      assertEquals("There is a new show", alert.path("message").asText());
      assertEquals(List.of(), others.heard());
    } finally {
      Rows.change(product, "DELETE FROM alert WHERE id = 900001");
      owner.delete("/api/v1/monitoring/monitors/" + monitor).expect(200);
    }
  }

  @Test
  void aStreamEndsWithItsToken() {
    Api leaving = product.signIn("admin");
    try (Listening stream = Listening.of(leaving)) {
      assertEquals(200, stream.status());
      leaving.post("/api/v1/auth/logout").expect(200);
      String job = FilledCatalog.refresh(admin, Map.of()).text("/job/id");
      Eventually.holds("it ends", stream::hasEnded);
      assertFalse(stream.heard().stream().anyMatch(h -> is(h.data(), "id", job)));
    }
  }
}
