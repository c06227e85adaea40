package org.cadenza.server.e2e.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
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
      // Something later still, so that whatever was on its way has come.
      long last = FilledCatalog.queue(one, "1989-01-01");
      first.await("download", data -> is(data, "id", last) && is(data, "status", "completed"));
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
  void whoIsNoAdminAnyMoreHearsNothingMoreAsOne() {
    Api second = product.user("second-admin", "admin");
    long id = second.get("/api/v1/auth/verify").expect(200).number("/user/id");
    try (Listening stream = Listening.of(second)) {
      String seen = FilledCatalog.refresh(admin, Map.of()).text("/job/id");
      stream.await("job", data -> is(data, "id", seen));
      admin.put("/api/v1/admin/users/" + id, Map.of("role", "user")).expect(200);
      String job = FilledCatalog.refresh(admin, Map.of()).text("/job/id");
      Eventually.holds("it ends", stream::hasEnded);
      assertFalse(stream.heard().stream().anyMatch(h -> is(h.data(), "id", job)));
    }
  }

  @Test
  void oneUserHasTenStreamsAndNoMore() {
    Api eager = product.user("eager-listener", "readonly");
    List<Listening> streams = new ArrayList<>();
    try {
      for (int i = 0; i < 10; i++) {
        streams.add(Listening.of(eager));
        assertEquals(200, streams.get(i).status());
      }
      for (int i = 0; i < 12; i++) {
        // Who asks for the head alone does not listen.
        HttpRequest.Builder head = eager.request(Listening.PATH);
        assertEquals(200, eager.send(head.method("HEAD", BodyPublishers.noBody())).status());
      }
      Answer refused = eager.get(Listening.PATH).expectError(429, "RATE_LIMITED");
      assertEquals("60", refused.header("Retry-After"));
    } finally {
      streams.forEach(Listening::close);
    }
    Eventually.holds("there is room again", () -> isHeard(eager));
  }

  private static boolean isHeard(Api api) {
    try (Listening stream = Listening.of(api)) {
      return stream.status() == 200;
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
