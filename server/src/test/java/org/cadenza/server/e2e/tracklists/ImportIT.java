package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.cadenza.server.sample.site.SampleSet;
import org.cadenza.server.sample.site.SampleSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that are read from pages, or from what somebody has copied of one. */
class ImportIT {

  private static final String IMPORT = "/api/v1/tracklists/import/1001tracklists";
  private static final String SITE = "https://www.1001tracklists.com";

  private final Product product = Product.shared();
  private final Api api = product.user("importer", "user");
  private final SampleSite site = Product.upstream().site();
  private final String audio = UUID.randomUUID().toString();

  @AfterEach
  void serveAgain() {
    site.block(false);
  }

  /** A set of its own, whose second track has this many seconds before it. */
  private SampleSet set(int seconds) {
    String id = "s" + UUID.randomUUID().toString().substring(0, 8);
    SampleSet set =
        new SampleSet(
            id,
            "Some & One - Night " + id + ", Great Hall 2024-01-15",
            "Trance",
            List.of(
                new SampleSet.Row("01", 0, "First - One (Extended Mix)", "LABEL", true),
                new SampleSet.Row("w/", 0, "Second - Two", "", true),
                new SampleSet.Row("02", seconds, "Third - Three", "", true),
                new SampleSet.Row("03", 2 * seconds, "Fourth - ID", "", false)));
    site.put(set);
    return set;
  }

  private Map<String, Object> request(SampleSet set, Object... more) {
    Map<String, Object> request =
        new HashMap<>(Map.of("url", SITE + set.path(), "audio_file_id", audio));
    for (int i = 0; i < more.length; i += 2) {
      request.put((String) more[i], more[i + 1]);
    }
    return request;
  }

  private long asked(SampleSet set) {
    return Product.upstream().log().requests().stream()
        .filter(request -> request.target().contains(set.id()))
        .count();
  }

  @Test
  void aPageBecomesAListWithItsCueFile() throws Exception {
    SampleSet set = set(300);
    Answer answer = api.post(IMPORT, request(set, "cue_format", "traktor")).expect(201);
    assertTrue(answer.at("/success").booleanValue());
    assertEquals("1001tracklists", answer.text("/tracklist/source"));
    assertEquals(SITE + set.path(), answer.text("/tracklist/url"));
    assertEquals("Some & One", answer.text("/tracklist/dj_name"));
    assertEquals("Night " + set.id(), answer.text("/tracklist/event_name"));
    assertEquals(audio, answer.text("/tracklist/audio_file_id"));
    assertEquals(List.of("One", "Two", "Three", "ID"), answer.all("/tracklist/tracks", "title"));
    assertEquals("Extended Mix", answer.text("/tracklist/tracks/0/remix"));
    assertEquals("LABEL", answer.text("/tracklist/tracks/0/label"));
    assertEquals("played_with", answer.text("/tracklist/tracks/1/transition_type"));
    assertEquals("00:05:00", answer.text("/tracklist/tracks/2/start_time"));
    assertEquals("00:10:00", answer.text("/tracklist/tracks/2/end_time"));
    assertEquals(0.75, answer.at("/tracklist/confidence_score").doubleValue());
    assertFalse(answer.at("/tracklist/is_draft").booleanValue());
    assertFalse(answer.at("/cached").booleanValue());
    String sheet = Files.readString(Path.of(answer.text("/cue_file_path")));
    assertTrue(sheet.contains("INDEX 01 05:00:00"), sheet);
    assertTrue(sheet.contains("PERFORMER \"Some & One\""), sheet);
    assertTrue(answer.text("/message").contains("in no library"), answer.text("/message"));
    String id = answer.text("/tracklist/id");
    assertEquals(4, api.get("/api/v1/tracklists/" + id).expect(200).at("/tracks").size());
    assertEquals(1, api.get("/api/v1/cue/files", "tracklist_id", id).at("/files").size());
  }

  @Test
  void aSetThatNobodyHasTimedHasNoTimesAndNoCueFile() {
    Answer answer = api.post(IMPORT, request(set(0))).expect(201);
    assertTrue(answer.at("/cue_file_path").isNull());
    assertTrue(answer.text("/message").contains("Nobody has timed"), answer.text("/message"));
    answer.at("/tracklist/tracks").forEach(track -> assertTrue(track.at("/start_time").isNull()));
  }

  @Test
  void aPageIsReadOnceAndItsListIsTheSameUntilItIsWantedAnew() {
    SampleSet set = set(300);
    String first = api.post(IMPORT, request(set)).expect(201).text("/tracklist/id");
    Answer again = api.post(IMPORT, request(set)).expect(201);
    assertEquals(first, again.text("/tracklist/id"));
    assertTrue(again.at("/cached").booleanValue());
    Api other = product.user("importer-other", "user");
    Answer theirs = other.post(IMPORT, request(set)).expect(201);
    assertNotEquals(first, theirs.text("/tracklist/id"));
    assertTrue(theirs.at("/cached").booleanValue());
    assertEquals(1, asked(set));
    assertEquals(1, api.get("/api/v1/cue/files", "tracklist_id", first).at("/files").size());
    String otherUrl = "http://1001tracklists.com/tracklist/" + set.id() + "/other-words?x=1#y";
    Answer elsewhere =
        api.post(IMPORT, Map.of("url", otherUrl, "audio_file_id", audio)).expect(201);
    assertEquals(first, elsewhere.text("/tracklist/id"));
    site.put(
        new SampleSet(
            set.id(),
            set.title(),
            "",
            List.of(new SampleSet.Row("01", 0, "Other - Track", "", true))));
    Answer anew = api.post(IMPORT, request(set, "force_refresh", true)).expect(201);
    assertEquals(first, anew.text("/tracklist/id"));
    assertEquals(List.of("Track"), anew.all("/tracklist/tracks", "title"));
    assertEquals(2, asked(set));
    assertEquals(2, api.get("/api/v1/tracklists/" + first + "/versions").body().size());
  }

  @Test
  void anImportInTheBackgroundIsFoundByItsCorrelationId() {
    SampleSet set = set(300);
    String correlation = "later-" + UUID.randomUUID();
    Answer ordered =
        api.post(IMPORT + "?async_processing=true", request(set, "correlation_id", correlation))
            .expect(201);
    assertTrue(ordered.at("/tracklist").isNull());
    assertEquals(correlation, ordered.text("/correlation_id"));
    assertEquals(correlation, ordered.header("X-Correlation-ID"));
    String status = "/api/v1/tracklists/import/status/" + correlation;
    Eventually.holds(
        "imported", () -> api.get(status).expect(200).text("/status").equals("completed"));
    Answer done = api.get(status);
    assertEquals(100, done.number("/progress"));
    String id = done.text("/result/tracklist_id");
    assertTrue(Files.exists(Path.of(done.text("/result/cue_file_path"))));
    assertEquals(4, api.get("/api/v1/tracklists/" + id).expect(200).at("/tracks").size());
    product.user("importer-other", "user").get(status).expectError(404, "NOT_FOUND");
  }

  @Test
  void anImportInTheBackgroundTellsWhyItFailed() {
    String correlation = "never-" + UUID.randomUUID();
    SampleSet set = set(300);
    site.block(true);
    Map<String, Object> request = request(set, "correlation_id", correlation);
    api.post(IMPORT + "?async_processing=true", request).expect(201);
    String status = "/api/v1/tracklists/import/status/" + correlation;
    Eventually.holds("failed", () -> api.get(status).expect(200).text("/status").equals("failed"));
    assertTrue(api.get(status).text("/error").contains("lines as text"));
    assertTrue(api.get(status).at("/result").isNull());
    site.block(false);
    Api admin = product.admin();
    String failed = admin.get("/api/v1/admin/jobs", "type", "tracklist_import").text("/jobs/0/id");
    admin.post("/api/v1/admin/jobs/" + failed + "/retry").expect(202);
    // It is its owner's, whoever had it tried again.
    Eventually.holds("done", () -> api.get(status).text("/status").equals("completed"));
    String list = api.get(status).text("/result/tracklist_id");
    api.get("/api/v1/tracklists/" + list).expect(200);
  }

  @Test
  void aRobotCheckIsToldWithTheManualWayWhichWorks() {
    SampleSet set = set(300);
    site.block(true);
    Answer blocked = api.post(IMPORT, request(set));
    assertEquals(503, blocked.status());
    assertEquals("IMPORT_FAILED", blocked.text("/error_code"));
    assertEquals("blocked", blocked.text("/details/reason"));
    assertTrue(blocked.text("/details/manual_way").contains("html"));
    assertTrue(blocked.number("/retry_after") > 0);
    assertEquals(blocked.text("/retry_after"), blocked.header("Retry-After"));
    String text = "Some & One @ Night\n[00:00] First - One\n[04:00] Second - Two [LABEL]\n";
    Answer pasted = api.post(IMPORT, request(set, "text", text)).expect(201);
    assertEquals(List.of("One", "Two"), pasted.all("/tracklist/tracks", "title"));
    assertEquals("00:04:00", pasted.text("/tracklist/tracks/1/start_time"));
    assertEquals("Some & One", pasted.text("/tracklist/dj_name"));
    String html =
        "<div id='tlTab'><div class='tlpItem'><span class='trackValue'>A - B</span></div></div>";
    Answer page = api.post(IMPORT, request(set, "html", html)).expect(201);
    assertEquals(List.of("B"), page.all("/tracklist/tracks", "title"));
    assertEquals(pasted.text("/tracklist/id"), page.text("/tracklist/id"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/tracklist/12345/a, INVALID_URL, url",
    "https://1001tracklists.com/dj/a/index.html, INVALID_URL, url",
    "http://127.0.0.1/tracklist/12345, INVALID_URL, url",
  })
  void onlyPagesOfTheSiteAreRead(String url, String code, String field) {
    Answer refused = api.post(IMPORT, Map.of("url", url, "audio_file_id", audio)).expect(422);
    assertEquals(code, refused.text("/error_code"));
    assertEquals(field, refused.text("/details/field"));
  }

  @Test
  void whatIsMissingOrWrongIsNamed() {
    SampleSet set = set(300);
    api.post(IMPORT, Map.of("audio_file_id", audio)).expectInvalid("url");
    api.post(IMPORT, Map.of("url", SITE + set.path())).expectInvalid("audio_file_id");
    api.post(IMPORT, request(set, "cue_format", "vinyl")).expectInvalid("cue_format");
    api.post(IMPORT, request(set, "correlation_id", "a b")).expectInvalid("correlation_id");
    Answer none = api.post(IMPORT, request(set, "text", "nothing of that kind")).expect(422);
    assertEquals("IMPORT_FAILED", none.text("/error_code"));
    assertEquals("text", none.text("/details/field"));
    api.post(IMPORT, Map.of("url", SITE + "/tracklist/nothing", "audio_file_id", audio))
        .expectError(404, "NOT_FOUND");
    assertEquals(0, asked(set));
  }

  @Test
  void aPageIsShownAsAListAndReadAgain() {
    SampleSet set = set(300);
    Map<String, Object> request = Map.of("url", SITE + set.path());
    Answer shown = api.post("/api/v1/tracklist", request).expect(200);
    assertTrue(shown.at("/tracklist/audio_file_id").isNull());
    assertEquals(4, shown.at("/tracklist/tracks").size());
    String path = "/api/v1/tracklist/" + shown.text("/tracklist/id");
    Answer without = api.get(path, "include_transitions", "false").expect(200);
    assertEquals(List.of("One", "Three", "ID"), without.all("/tracklist/tracks", "title"));
    assertEquals(3, without.number("/tracklist/tracks/1/position"));
    site.put(new SampleSet(set.id(), set.title(), "", set.rows().subList(0, 1)));
    assertEquals(4, api.get(path).expect(200).at("/tracklist/tracks").size());
    Answer again = api.get(path, "force_refresh", "true").expect(200);
    assertEquals(1, again.at("/tracklist/tracks").size());
    assertFalse(again.at("/cached").booleanValue());
    product.user("importer-other", "user").get(path).expectError(404, "NOT_FOUND");
    site.put(new SampleSet(set.id(), set.title(), "", set.rows().subList(0, 2)));
    Answer byAdmin = product.admin().get(path, "force_refresh", "true").expect(200);
    assertEquals(shown.text("/tracklist/id"), byAdmin.text("/tracklist/id"));
    assertEquals(2, api.get(path).expect(200).at("/tracklist/tracks").size());
    Api reader = product.user("import-reader", "readonly");
    reader.get(path, "force_refresh", "true").expectError(403, "FORBIDDEN");
  }

  @Test
  void anAdminClearsWhatIsHeldOfAPage() {
    SampleSet set = set(300);
    String url = SITE + set.path();
    api.post(IMPORT, request(set)).expect(201);
    api.delete("/api/v1/tracklist/cache").expectError(403, "FORBIDDEN");
    Api admin = product.admin();
    Answer cleared = admin.delete("/api/v1/tracklist/cache?url=" + url).expect(200);
    assertEquals(1, cleared.number("/entries_cleared"));
    assertTrue(cleared.text("/message").contains(url));
    assertEquals(0, admin.delete("/api/v1/tracklist/cache?url=" + url).number("/entries_cleared"));
    Api other = product.user("importer-other", "user");
    other.post(IMPORT, request(set)).expect(201);
    assertEquals(2, asked(set));
    assertTrue(admin.delete("/api/v1/tracklist/cache").number("/entries_cleared") > 0);
  }
}
