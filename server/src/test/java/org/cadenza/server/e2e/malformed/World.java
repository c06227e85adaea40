package org.cadenza.server.e2e.malformed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Operation;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.cadenza.server.sample.SampleUpstream;
import org.cadenza.server.sample.catalog.Artist;
import org.cadenza.server.sample.catalog.Place;
import org.cadenza.server.sample.catalog.Show;
import org.cadenza.server.sample.catalog.Song;

/** Things that a request could change: some of each kind, of an admin and of a user. */
final class World {

  private static final String JOBS = "SELECT public_id FROM job";

  /** Where the ids of a path's first variable come from; the longest beginning counts. */
  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("/api/v1/downloads/queue/bulk/", JOBS);
    KINDS.put("/api/v1/downloads/", "SELECT id FROM download");
    KINDS.put("/api/v1/catalog/artists/", "SELECT id FROM artist");
    KINDS.put("/api/v1/catalog/shows/", "SELECT id FROM concert_show LIMIT 50");
    KINDS.put("/api/v1/catalog/refresh/", JOBS);
    KINDS.put("/api/v1/webhooks/", "SELECT id FROM webhook");
    KINDS.put("/api/v1/monitoring/monitors/", "SELECT id FROM monitor");
    KINDS.put("/api/v1/monitoring/check/artist/", "SELECT artist_id FROM monitor");
    KINDS.put("/api/v1/monitoring/alerts/", "SELECT id FROM alert");
    KINDS.put("/api/v1/analytics/reports/", JOBS + " WHERE type = 'ANALYTICS_REPORT'");
    KINDS.put("/api/v1/admin/users/", "SELECT id FROM user_account");
    KINDS.put(
        "/api/v1/admin/jobs/",
        JOBS
            + " UNION ALL SELECT CONCAT('download-', public_id) FROM download"
            + " UNION ALL SELECT CONCAT('delivery-', id) FROM webhook_message");
    KINDS.put("/api/v1/admin/database/backups/", JOBS + " WHERE type = 'DATABASE_BACKUP'");
    KINDS.put("/api/v1/admin/config/", "SELECT name FROM live_setting");
    KINDS.put("/api/v1/tracklists/import/status/", "SELECT correlation_id FROM tracklist_import");
    KINDS.put(
        "/api/v1/batch/schedules/",
        "SELECT CONCAT('schedule-', id) FROM schedule WHERE wing = 'tracklists'");
    KINDS.put(
        "/api/v1/batch/",
        "SELECT CONCAT('batch-', public_id) FROM job WHERE type = 'TRACKLIST_BATCH'");
    KINDS.put("/api/v1/tracklist/", "SELECT public_id FROM tracklist");
    KINDS.put("/api/v1/tracklists/", "SELECT public_id FROM tracklist");
    KINDS.put("/api/v1/cue/generate/", "SELECT public_id FROM tracklist");
    KINDS.put("/api/v1/cue/files/", "SELECT public_id FROM cue_file");
    KINDS.put("/api/v1/cue/download/", "SELECT public_id FROM cue_file");
    KINDS.put("/api/v1/cue/jobs/", JOBS + " WHERE type = 'CUE_GENERATION'");
    KINDS.put("/api/v1/library/audio/", "SELECT public_id FROM library_file");
    KINDS.put("/api/v1/library/splits/", JOBS + " WHERE type = 'SET_SPLIT'");
    KINDS.put("/api/v1/library/scan/", JOBS + " WHERE type = 'LIBRARY_SCAN'");
    KINDS.put("/api/v1/developer/keys/", "SELECT CONCAT('key-', public_id) FROM api_key");
    KINDS.put("/api/v1/developer/users/", "SELECT id FROM user_account");
    KINDS.put("/api/v1/scheduler/schedules/", "SELECT id FROM schedule");
  }

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

  private final Map<String, List<String>> ids = new LinkedHashMap<>();

  private World() {}

  /** Fills an empty product, and waits until it is at rest. */
  static World in(Product product) throws SQLException {
    Api admin = product.admin();
    Api user = product.user("collector", "user");
    product.user("stranger", "user");
    // Limits are another matter.
    Rows.change(product, "UPDATE user_account SET tier = 'ENTERPRISE'");
    FilledCatalog.refresh(admin, Map.of("force", true));
    webhooksAndSchedules(admin);
    downloads(admin);
    monitors(admin, user);
    tracklists(user);
    over(product, user.post("/api/v1/library/scan").expect(202).text("/job_id"));
    over(product, split(user));
    String report =
        user.post("/api/v1/analytics/reports", Map.of("type", "artist_breakdown"))
            .expect(202)
            .text("/report_id");
    over(product, report);
    over(product, admin.post("/api/v1/admin/database/backup", Map.of()).text("/backup_id"));
    admin.put("/api/v1/admin/config/retry_count", Map.of("value", 4)).expect(200);
    atRest(product);
    return new World().withIds(product);
  }

  private static void webhooksAndSchedules(Api admin) {
    for (int i = 0; i < 3; i++) {
      Map<String, Object> webhook =
          Map.of("url", "http://127.0.0.1:9/" + i, "events", List.of("system_error"));
      admin.post("/api/v1/webhooks", webhook).expect(201);
      Map<String, Object> schedule =
          Map.of("name", "yearly " + i, "type", "catalog_refresh", "cron_expr", "0 0 29 2 *");
      admin.post("/api/v1/scheduler/schedules", schedule).expect(201);
    }
    long hook = admin.get("/api/v1/webhooks").number("/webhooks/0/id");
    admin.post("/api/v1/webhooks/" + hook + "/test", Map.of()).expect(200);
  }

  private static void downloads(Api admin) {
    long id = FilledCatalog.queue(admin, "1977-05-08");
    Eventually.holds(
        "downloaded",
        () -> admin.get("/api/v1/downloads/" + id).text("/download/status").equals("completed"));
    long other = FilledCatalog.queue(admin, "1977-05-09");
    admin.delete("/api/v1/downloads/" + other).expect(200);
  }

  /** The user's has an alert. */
  private static void monitors(Api admin, Api user) {
    SampleUpstream upstream = Product.upstream();
    long artist = user.get("/api/v1/catalog/artists", "search", "grateful").number("/artists/0/id");
    for (Api owner : List.of(admin, user)) {
      owner.post("/api/v1/monitoring/monitors", Map.of("artist_id", artist)).expect(201);
    }
    Show show =
        new Show(
            upstream.catalog().freeId(),
            Artist.GRATEFUL_DEAD,
            LocalDate.parse("1995-07-12"),
            0,
            new Place("Soldier Field", "Chicago", "IL", "US"),
            List.of(List.of(new Song("Touch Of Grey", false))),
            Show.AVAILABLE,
            Instant.now());
    upstream.catalog().put(show);
    try {
      user.post("/api/v1/monitoring/check/artist/" + artist).expect(202);
      admin.post("/api/v1/monitoring/check/artist/" + artist);
      Eventually.holds(
          "an alert", () -> !user.get("/api/v1/monitoring/alerts").at("/alerts").isEmpty());
    } finally {
      upstream.catalog().remove(show.id());
    }
  }

  private static void tracklists(Api user) {
    Map<String, Object> key = Map.of("name", "Program", "permissions", Map.of("read", true));
    user.post("/api/v1/developer/keys", key).expect(201);
    Map<String, Object> list =
        Map.of(
            "audio_file_id",
            new UUID(1, 1).toString(),
            "tracks",
            List.of(Map.of("artist", "Artist", "title", "Title", "start_time", "00:00:00")));
    String id = user.post("/api/v1/tracklists/manual", list).expect(201).text("/id");
    Map<String, Object> pasted =
        Map.of(
            "url",
            "https://www.1001tracklists.com/tracklist/12345/a-set.html",
            "audio_file_id",
            new UUID(1, 1).toString(),
            "text",
            "0:00 Artist - Title");
    user.post("/api/v1/tracklists/import/1001tracklists", pasted).expect(201);
    Map<String, Object> yearly =
        Map.of("urls", List.of(pasted.get("url")), "cron_expression", "0 0 29 2 *");
    user.post("/api/v1/batch/schedule", yearly).expect(200);
    // Its list is there, so that nobody is asked.
    Map<String, Object> pages = Map.of("urls", List.of(pasted.get("url"), pasted.get("url")));
    String batch = user.post("/api/v1/batch", pages).expect(200).text("/batch_id");
    Eventually.holds(
        batch + " is over",
        () ->
            !List.of("queued", "processing")
                .contains(user.get("/api/v1/batch/" + batch + "/status").text("/status")));
    Map<String, Object> audio = Map.of("audio_file_path", "set.wav");
    user.post("/api/v1/tracklists/" + id + "/generate-cue", audio).expect(200);
  }

  private static String split(Api user) {
    String audio = user.get("/api/v1/library/audio").text("/audio_files/0/audio_file_id");
    List<?> tracks = List.of(Map.of("artist", "A", "title", "T", "start_time", "00:00:00"));
    String list =
        user.post("/api/v1/tracklists/manual", Map.of("audio_file_id", audio, "tracks", tracks))
            .expect(201)
            .text("/id");
    return user.post("/api/v1/library/splits", Map.of("tracklist_id", list))
        .expect(202)
        .text("/job_id");
  }

  private static void over(Product product, String job) {
    Eventually.holds(
        job + " is over",
        () ->
            "COMPLETED"
                .equals(Rows.text(product, "SELECT state FROM job WHERE public_id = ?", job)));
  }

  private static void atRest(Product product) {
    // All of it is counted now, and not by whichever request asks first; songs are due by that.
    product.admin().get("/api/v1/analytics/summary").expect(200);
    for (String busy :
        List.of(
            "SELECT COUNT(*) FROM job WHERE state IN ('PENDING', 'RUNNING')",
            "SELECT COUNT(*) FROM download WHERE state IN ('PENDING', 'IN_PROGRESS')",
            "SELECT COUNT(*) FROM webhook_message WHERE state IN ('PENDING', 'IN_PROGRESS')",
            "SELECT COUNT(*) FROM library_change",
            "SELECT COUNT(*) FROM song_due")) {
      Eventually.holds(busy, () -> "0".equals(Rows.text(product, busy)));
    }
  }

  private World withIds(Product product) throws SQLException {
    try (Connection database = product.openDatabase();
        Statement statement = database.createStatement()) {
      for (Map.Entry<String, String> kind : KINDS.entrySet()) {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(kind.getValue())) {
          while (rows.next()) {
            found.add(rows.getString(1));
          }
        }
        if (found.isEmpty()) {
          throw new AssertionError("There is nothing of " + kind.getKey());
        }
        ids.put(kind.getKey(), found);
      }
    }
    return this;
  }

  /** An operation's path with ids of things that there are, wherever that is known. */
  String pathOfSomething(Operation operation, Dice dice) {
    String path = operation.path();
    Matcher variable = VARIABLE.matcher(path);
    while (variable.find()) {
      String before = path.substring(0, variable.start());
      List<String> known =
          ids.entrySet().stream()
              .filter(kind -> before.startsWith(kind.getKey()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(List.of("unknown"));
      path = before + dice.pick(known) + path.substring(variable.end());
      variable = VARIABLE.matcher(path);
    }
    return path;
  }
}
