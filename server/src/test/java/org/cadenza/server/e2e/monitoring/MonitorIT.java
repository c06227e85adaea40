package org.cadenza.server.e2e.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Making, changing, listing and removing monitors, and who may. */
class MonitorIT {

  private static final String PATH = "/api/v1/monitoring/monitors";
  private static final String ALERTS = "/api/v1/monitoring/alerts";
  private static final String STATS = "/api/v1/monitoring/stats";
  private final Product product = Product.shared();
  private final Api admin = FilledCatalog.ofShared();
  private final Api api = product.user("keeper", "user");
  private long artist;

  @BeforeEach
  void removeWhatIsThere() {
    artist = api.get("/api/v1/catalog/artists", "search", "grateful").number("/artists/0/id");
    api.get(PATH)
        .at("/monitors")
        .forEach(m -> api.delete(PATH + "/" + m.path("id").asLong()).expect(200));
  }

  private String make(Map<String, Object> settings) {
    Answer made = api.post(PATH, Map.of("artist_id", artist, "settings", settings)).expect(201);
    assertEquals("Monitor created successfully", made.text("/message"));
    String path = PATH + "/" + made.number("/monitor_id");
    assertTrue(made.header("Location").endsWith(path));
    return path;
  }

  private long alert(String status, String type) {
    Rows.change(
        product,
        "INSERT INTO alert (id, owner_id, monitor_id, artist_id, type, title, message, data, created_at,"
            + " status) SELECT NEXT VALUE FOR alert_seq, u.id, 1, ?, ?, 'Told', 'Told', '{\"error\":\"x\"}',"
            + " UTC_TIMESTAMP(6), ? FROM user_account u WHERE u.username = 'keeper'",
        artist,
        type,
        status);
    return api.get(ALERTS).number("/alerts/0/id");
  }

  @Test
  void aMonitorTellsAllThatWasAskedForAndWhatIsUsualElse() {
    JsonNode settings = api.get(make(Map.of())).expect(200).at("/monitor/settings");
    assertEquals("daily", settings.path("check_frequency").asText());
    assertTrue(settings.path("notify_new").booleanValue());
    assertFalse(settings.path("notify_updates").booleanValue());
    assertFalse(settings.path("auto_download").booleanValue());
    assertEquals("FLAC", settings.path("download_format").asText());
    assertTrue(settings.path("min_rating").isNull());
    assertTrue(settings.path("venue_filters").isEmpty());
  }

  @Test
  void aChangeChangesWhatItNamesAndNothingElse() {
    String path =
        make(Map.of("min_rating", 4.5, "venue_filters", List.of("Red Rocks"), "notify_new", false));
    Answer changed =
        api.put(
                path,
                Map.of(
                    "settings",
                    Map.of(
                        "check_frequency", "hourly",
                        "download_format", "MP3",
                        "download_quality", "320kbps")))
            .expect(200);
    assertEquals("Monitor updated successfully", changed.text("/message"));
    Answer now = api.get(path);
    assertEquals("hourly", now.text("/monitor/settings/check_frequency"));
    assertEquals("320kbps", now.text("/monitor/settings/download_quality"));
    assertEquals("4.5", now.at("/monitor/settings/min_rating").asText());
    assertEquals("Red Rocks", now.text("/monitor/settings/venue_filters/0"));
    assertFalse(now.at("/monitor/settings/notify_new").booleanValue());
  }

  @Test
  void aPausedMonitorIsNotCheckedUntilItIsActiveAgain() {
    String path = make(Map.of("check_frequency", "hourly"));
    api.put(path, Map.of("status", "paused")).expect(200);
    assertEquals("paused", api.get(path).text("/monitor/status"));
    assertTrue(api.get(path).at("/monitor/stats/next_check").isNull());
    assertEquals(
        0,
        api.post("/api/v1/monitoring/check/all", Map.of("force", true))
            .expect(202)
            .number("/monitors_to_check"));
    api.put(path, Map.of("status", "active")).expect(200);
    assertTrue(api.get(path).at("/monitor/stats/next_check").isTextual());
    api.put(path, Map.of("status", "error")).expectInvalid("status");
  }

  @ParameterizedTest
  @CsvSource({"hourly, PT1H", "daily, P1D", "weekly, P7D"})
  void theNextCheckIsAsFarAwayAsTheFrequencySays(String frequency, Duration period) {
    Answer made = api.get(make(Map.of("check_frequency", frequency))).expect(200);
    Instant next = Instant.parse(made.text("/monitor/stats/next_check"));
    assertEquals(Instant.parse(made.text("/monitor/created_at")).plus(period), next);
  }

  @Test
  void whoMonitorsAnArtistAlreadyIsToldByWhichMonitor() {
    String path = make(Map.of());
    Answer second = api.post(PATH, Map.of("artist_id", artist)).expectError(409, "CONFLICT");
    assertEquals(path, PATH + "/" + second.number("/details/monitor_id"));
  }

  @ParameterizedTest
  @CsvSource({
    "check_frequency, '\"monthly\"'",
    "notify_new, '\"yes\"'",
    "auto_download, 1",
    "download_format, '\"OGG\"'",
    "download_quality, '\"320kbps\"'",
    "min_rating, 5.5",
    "min_rating, -1",
    "min_rating, 4.25",
    "venue_filters, '\"Red Rocks\"'",
    "venue_filters, '[\"\"]'"
  })
  void aSettingThatDoesNotFitIsNamed(String name, String value) {
    String settings = "{\"" + name + "\":" + value + "}";
    String body = "{\"artist_id\":" + artist + ",\"settings\":" + settings + "}";
    Answer refused = api.post(PATH, body).expectError(400, "VALIDATION_ERROR");
    assertTrue(refused.body().toString().contains(name), refused.body().toString());
    Answer unchanged = api.put(make(Map.of()), "{\"settings\":" + settings + "}");
    assertEquals(400, unchanged.status());
  }

  @Test
  void anArtistThatIsNotThereIsNamed() {
    api.post(PATH, Map.of("artist_id", 987_654_321)).expectInvalid("artist_id");
    api.post(PATH, Map.of()).expectInvalid("artist_id");
    api.post("/api/v1/monitoring/check/artist/987654321").expectError(404, "NOT_FOUND");
  }

  @Test
  void ofSeveralMonitorsEachIsMadeOrReportedByItself() {
    Answer made =
        api.post(
                PATH + "/bulk",
                Map.of(
                    "monitors",
                    List.of(
                        Map.of("artist_id", artist),
                        Map.of("artist_id", 987_654_321),
                        Map.of("artist_id", artist))))
            .expect(201);
    assertEquals(1, made.number("/created_count"));
    assertEquals(2, made.number("/failed_count"));
    assertEquals(1, made.at("/monitor_ids").size());
    assertEquals(List.of("1", "2"), made.all("/failures", "index"));
    assertEquals("VALIDATION_ERROR", made.text("/failures/0/code"));
    assertEquals("CONFLICT", made.text("/failures/1/code"));
    assertFalse(made.at("/success").booleanValue());
    api.post(PATH + "/bulk", Map.of("monitors", List.of())).expectInvalid("monitors");
    api.post(PATH + "/bulk", Map.of("monitors", Arrays.asList((Object) null)))
        .expectInvalid("monitors[0]");
    api.post(
            PATH + "/bulk",
            Map.of("monitors", List.of(Map.of("artist_id", artist), Map.of("settings", Map.of()))))
        .expectInvalid("monitors[1].artist_id");
  }

  @Test
  void theListCanBeLimited() {
    make(Map.of("check_frequency", "weekly"));
    assertEquals(
        1,
        api.get(PATH, "artist_id", artist, "status", "active", "frequency", "weekly")
            .number("/pagination/total"));
    assertEquals(0, api.get(PATH, "frequency", "hourly").number("/pagination/total"));
    assertEquals(0, api.get(PATH, "status", "paused").number("/pagination/total"));
    api.get(PATH, "status", "idle").expectInvalid("status");
    api.get(PATH, "frequency", "yearly").expectInvalid("frequency");
  }

  @Test
  void anAlertIsReadAndAcknowledged() {
    long alert = alert("UNREAD", "ERROR");
    api.put(ALERTS + "/" + alert + "/read", Map.of()).expect(200);
    assertEquals("read", api.get(ALERTS, "type", "error").text("/alerts/0/status"));
    Answer done = api.put(ALERTS + "/" + alert + "/acknowledge", Map.of()).expect(200);
    assertEquals("Alert acknowledged", done.text("/message"));
    Answer acknowledged = api.get(ALERTS, "status", "acknowledged", "artist_id", artist);
    assertTrue(acknowledged.at("/alerts/0/acknowledged_at").isTextual());
    api.put(ALERTS + "/" + alert + "/read", Map.of()).expect(200);
    api.put(ALERTS + "/" + alert + "/acknowledge", Map.of()).expect(200);
    assertEquals(
        acknowledged.text("/alerts/0/acknowledged_at"),
        api.get(ALERTS, "status", "acknowledged").text("/alerts/0/acknowledged_at"));
  }

  @Test
  void othersSeeNothingOfItAndAnAdminAll() {
    String path = make(Map.of());
    long alert = alert("UNREAD", "ERROR");
    Api other = product.user("curious", "user");
    other.get(path).expectError(404, "NOT_FOUND");
    other.put(path, Map.of("status", "paused")).expectError(404, "NOT_FOUND");
    other.delete(path).expectError(404, "NOT_FOUND");
    other.put(ALERTS + "/" + alert + "/acknowledge", Map.of()).expectError(404, "NOT_FOUND");
    other.put(ALERTS + "/" + alert + "/read", Map.of()).expectError(404, "NOT_FOUND");
    assertEquals(0, other.get(PATH).number("/pagination/total"));
    assertEquals(0, other.get(ALERTS).number("/pagination/total"));
    assertEquals(0, other.get(STATS).number("/total_monitors"));
    admin.get(path).expect(200);
    assertNotEquals(0, admin.get(STATS).number("/total_alerts"));
  }

  @Test
  void theStatisticsCountWhatIsThere() {
    Answer before = api.get(STATS).expect(200);
    make(Map.of("check_frequency", "weekly"));
    alert("UNREAD", "NEW_SHOW");
    Answer after = api.get(STATS).expect(200);
    assertEquals(1, after.number("/total_monitors"));
    assertEquals(1, after.number("/check_frequency_breakdown/weekly"));
    assertEquals(0, after.number("/check_frequency_breakdown/daily"));
    assertEquals(before.number("/unread_alerts") + 1, after.number("/unread_alerts"));
    assertEquals(
        before.number("/recent_activity/alerts_sent_today") + 1,
        after.number("/recent_activity/alerts_sent_today"));
    assertEquals("Grateful Dead", after.text("/top_monitored_artists/0/artist_name"));
    assertTrue(after.at("/top_monitored_artists/0/last_find").isNull());
  }

  @Test
  void aMonitorThatIsRemovedIsGoneAndItsAlertsStay() {
    String path = make(Map.of());
    long alert = alert("UNREAD", "ERROR");
    assertEquals("Monitor deleted successfully", api.delete(path).expect(200).text("/message"));
    api.get(path).expectError(404, "NOT_FOUND");
    api.put(ALERTS + "/" + alert + "/read", Map.of()).expect(200);
  }
}
