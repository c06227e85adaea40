package org.cadenza.server.e2e.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.FilledCatalog;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.e2e.Rows;
import org.cadenza.server.e2e.WebhookReceiver;
import org.cadenza.server.sample.catalog.Show;
import org.cadenza.server.sample.faults.Fault;
import org.cadenza.server.sample.faults.FaultKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What monitors find when their artist is checked. */
class MonitorCheckIT {

  private static final String PATH = Watching.PATH;
  private final Api admin = FilledCatalog.ofShared();
  private final Api api = Product.shared().user("watcher", "user");
  private final Watching watching = new Watching(Product.shared());
  private final long artist = watching.artist();

  @BeforeEach
  void begin() {
    watching.removeMonitors(api);
  }

  @AfterEach
  void tidyUp() {
    watching.close();
    watching.removeMonitors(api);
  }

  private long monitor(Map<String, Object> settings) {
    return watching.monitor(api, settings);
  }

  private void check() {
    String job = api.post(PATH + "check/artist/" + artist).expect(202).text("/job_id");
    assertTrue(job.matches("artist-check-[0-9a-f-]{36}"), job);
    watching.awaitJob(job);
  }

  private Answer details(long monitor) {
    return watching.details(api, monitor);
  }

  @Test
  void aNewShowIsToldOnceHoweverOftenItsArtistIsChecked() {
    try (WebhookReceiver receiver = WebhookReceiver.start()) {
      api.post(
              "/api/v1/webhooks",
              Map.of(
                  "url",
                  receiver.address().toString(),
                  "events",
                  List.of("new_show", "monitor_alert")))
          .expect(201);
      long monitor = monitor(Map.of("check_frequency", "hourly"));
      Show show = watching.post("Soldier Field", "Touch Of Grey");
      check();
      check();
      Answer found = details(monitor);
      assertEquals(1, found.number("/monitor/stats/shows_found"));
      assertEquals(1, found.number("/monitor/stats/alerts_sent"));
      assertEquals(2, found.number("/monitor/stats/check_count"));
      assertEquals("alert_sent", found.text("/monitor/recent_finds/0/action_taken"));
      assertEquals("1995-07-11", found.text("/monitor/recent_finds/0/date"));
      Answer alerts = api.get(PATH + "alerts", "artist_id", artist).expect(200);
      assertEquals(show.id(), alerts.number("/alerts/0/data/container_id"));
      assertEquals("New Show Found", alerts.text("/alerts/0/title"));
      assertEquals(
          "New Grateful Dead show found: 1995-07-11 at Soldier Field",
          alerts.text("/alerts/0/message"));
      receiver.await(2);
      assertEquals(
          monitor, receiver.received("new_show").get(0).json().at("/data/monitor_id").asLong());
      assertEquals(
          alerts.number("/alerts/0/id"),
          receiver.received("monitor_alert").get(0).json().at("/data/alert_id").asLong());
      assertEquals(2, receiver.received().size());
    }
  }

  @Test
  void aMonitorThatBreaksOffKeepsNoOtherFromLooking() {
    Api other = Product.shared().user("other-watcher", "user");
    long damaged = monitor(Map.of());
    long whole =
        other
            .post(PATH + "monitors", Map.of("artist_id", artist))
            .expect(201)
            .number("/monitor_id");
    Rows.change(Product.shared(), "UPDATE monitor SET venue_filters = '{' WHERE id = ?", damaged);
    try {
      watching.post("Soldier Field", "Touch Of Grey");
      watching.awaitJob(admin.post(PATH + "check/artist/" + artist).expect(202).text("/job_id"));
      Answer found = other.get(PATH + "monitors/" + whole).expect(200);
      assertEquals(1, found.number("/monitor/stats/shows_found"));
      assertEquals(
          "1",
          Rows.text(Product.shared(), "SELECT error_count FROM monitor WHERE id = ?", damaged));
    } finally {
      Rows.change(
          Product.shared(), "UPDATE monitor SET venue_filters = '[]' WHERE id = ?", damaged);
      other.delete(PATH + "monitors/" + whole).expect(200);
    }
  }

  @Test
  void aChangedShowIsToldToThoseWhoWantToHearOfChanges() {
    Show show = watching.post("Soldier Field", "Touch Of Grey");
    FilledCatalog.refresh(admin, Map.of("artists", List.of(artist)));
    long monitor = monitor(Map.of("notify_new", false, "notify_updates", true));
    watching.put(show.id(), "Grant Park", "Touch Of Grey");
    watching.post("Alpine Valley", "Althea");
    check();
    Answer found = details(monitor);
    assertEquals(1, found.number("/monitor/stats/alerts_sent"));
    assertEquals(1, found.number("/monitor/stats/shows_found"));
    assertEquals("show_update", api.get(PATH + "alerts").text("/alerts/0/type"));
  }

  @Test
  void onlyShowsAtTheWantedVenuesAreFoundAndTheyAreDownloadedIfThatIsWanted() {
    long monitor =
        monitor(
            Map.of(
                "venue_filters",
                List.of("soldier"),
                "auto_download",
                true,
                "download_format",
                "MP3",
                "download_quality",
                "320kbps"));
    Show wanted = watching.post("Soldier Field", "Touch Of Grey");
    watching.post("Alpine Valley", "Althea");
    check();
    Answer found = details(monitor);
    assertEquals(1, found.number("/monitor/stats/shows_found"));
    assertEquals(1, found.number("/monitor/stats/auto_downloads"));
    assertEquals("download_queued", found.text("/monitor/recent_finds/0/action_taken"));
    Answer downloads = api.get("/api/v1/downloads", "page_size", 100).expect(200);
    assertTrue(downloads.all("/downloads", "container_id").contains(Integer.toString(wanted.id())));
  }

  @Test
  void aShowWithoutStarsIsToldButNotDownloadedWhereStarsAreAskedFor() {
    long monitor = monitor(Map.of("min_rating", new BigDecimal("4.0"), "auto_download", true));
    watching.post("Soldier Field", "Touch Of Grey");
    check();
    assertEquals(1, details(monitor).number("/monitor/stats/alerts_sent"));
    assertEquals(0, details(monitor).number("/monitor/stats/auto_downloads"));
  }

  @Test
  void aMonitorWhoseChecksFailThreeTimesIsInErrorAndSaysWhy() {
    long monitor = monitor(Map.of());
    Product.upstream().faults().arm(Fault.of("/api.aspx", FaultKind.UNAVAILABLE).times(-1));
    for (int i = 0; i < 3; i++) {
      assertEquals("active", details(monitor).text("/monitor/status"));
      check();
    }
    Product.upstream().faults().clear();
    Answer given = details(monitor);
    assertEquals("error", given.text("/monitor/status"));
    assertEquals(3, given.number("/monitor/stats/error_count"));
    assertTrue(given.has("/monitor/status_reason"));
    assertEquals("error", api.get(PATH + "alerts").text("/alerts/0/type"));
    api.put(PATH + "monitors/" + monitor, Map.of("status", "active")).expect(200);
    check();
    assertEquals("active", details(monitor).text("/monitor/status"));
  }

  @Test
  void whatIsDueIsCheckedByItself() {
    long monitor = monitor(Map.of());
    watching.post("Soldier Field", "Touch Of Grey");
    Rows.change(
        Product.shared(), "UPDATE monitor SET next_check = UTC_TIMESTAMP() WHERE id = ?", monitor);
    Eventually.get(
        "the show is found",
        Duration.ofMinutes(2),
        () -> details(monitor),
        now -> now.number("/monitor/stats/shows_found") == 1);
  }
}
