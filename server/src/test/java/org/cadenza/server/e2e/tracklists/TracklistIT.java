package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that somebody enters, changes and publishes. */
class TracklistIT {

  private static final String LISTS = "/api/v1/tracklists";
  private final Product product = Product.shared();
  private final Api api = product.user("selector", "user");
  private final String audio = UUID.randomUUID().toString();

  private static Map<String, Object> track(String title, Object... more) {
    Map<String, Object> track = new HashMap<>(Map.of("artist", "Artist", "title", title));
    for (int i = 0; i < more.length; i += 2) {
      track.put((String) more[i], more[i + 1]);
    }
    return track;
  }

  private Answer make(List<?> tracks) {
    return api.post(LISTS + "/manual", Map.of("audio_file_id", audio, "tracks", tracks));
  }

  private String three() {
    return LISTS
        + "/"
        + make(List.of(
                track("a", "start_time", "00:00:00"),
                track("b", "start_time", "00:03:30", "end_time", "00:06:00"),
                track("c", "start_time", "00:06:45.500", "end_time", "00:10:00")))
            .expect(201)
            .text("/id");
  }

  private List<String> titles(String list) {
    return api.get(list).expect(200).all("/tracks", "title");
  }

  @Test
  void aListIsADraftWithItsTracksInOrder() {
    Answer made =
        make(List.of(track("second", "position", 2), track("first", "position", 1, "bpm", 128)))
            .expect(201);
    assertEquals(List.of("first", "second"), made.all("/tracks", "title"));
    assertEquals("manual", made.text("/source"));
    assertTrue(made.at("/is_draft").booleanValue());
    assertEquals(1, made.number("/draft_version"));
    assertEquals(128, made.number("/tracks/0/bpm"));
    assertTrue(made.at("/tracks/0/start_time").isNull());
    assertEquals("\"1\"", made.header("ETag"));
  }

  @Test
  void aBodyThatIsNoJsonHasAnotherCodeThanAFieldThatIsWrong() {
    Answer broken = api.post(LISTS + "/manual", "{\"audio_file_id\":").expect(400);
    assertEquals("INVALID_FORMAT", broken.text("/error_code"));
    Answer wrong = api.post(LISTS + "/manual", Map.of("audio_file_id", audio, "tracks", 7));
    assertEquals("VALIDATION_ERROR", wrong.expect(400).text("/error_code"));
  }

  @Test
  void tracksAreAddedChangedMovedAndRemoved() {
    String list = three();
    Answer added =
        api.post(list + "/tracks", track("x", "position", 2, "start_time", "00:02:00")).expect(201);
    assertEquals("00:02:00", added.text("/start_time"));
    assertEquals(List.of("a", "x", "b", "c"), titles(list));
    Answer changed =
        api.put(list + "/tracks/4", Map.of("title", "d", "remix", "Radio Edit")).expect(200);
    assertEquals("00:06:45.500", changed.text("/start_time"));
    assertEquals("Radio Edit", changed.text("/remix"));
    api.put(list + "/tracks/4/timing", Map.of("end_time", "00:09:00")).expect(200);
    api.delete(list + "/tracks/2").expect(204);
    assertEquals(List.of("a", "b", "d"), titles(list));
    Answer moved =
        api.post(list + "/tracks/reorder", Map.of("from_position", 3, "to_position", 1))
            .expect(200);
    assertEquals("d", moved.text("/0/title"));
    assertEquals("00:02:14.500", moved.text("/1/start_time"));
    api.post(list + "/tracks", track("y", "position", 9)).expectError(422, "UNPROCESSABLE");
    api.delete(list + "/tracks/9").expectError(404, "NOT_FOUND");
    api.put(list + "/tracks/0", Map.of("title", "d")).expectInvalid("position");
  }

  @Test
  void allTracksAreShiftedAndNoneBeforeTheBeginning() {
    String list = three();
    Answer later = api.post(list + "/tracks/shift", Map.of("offset_ms", 1_500)).expect(200);
    assertEquals(List.of("00:00:01.500", "00:03:31.500", "00:06:47"), later.all("", "start_time"));
    assertEquals("00:10:01.500", later.text("/2/end_time"));
    api.post(list + "/tracks/shift", Map.of("offset_ms", -1_501)).expectError(422, "UNPROCESSABLE");
    api.post(list + "/tracks/shift", Map.of("offset_ms", -1_500)).expect(200);
    assertEquals("00:00:00", api.get(list).text("/tracks/0/start_time"));
    api.post(list + "/tracks/shift", Map.of("offset_ms", 86_400_001)).expectInvalid("offset_ms");
    api.post(list + "/tracks/shift", Map.of()).expectInvalid("offset_ms");
  }

  @Test
  void manyAreChangedTogetherOrNone() {
    String list = three();
    List<?> both =
        List.of(Map.of("position", 1, "title", "A"), Map.of("position", 3, "title", "C"));
    Answer changed = api.put(list + "/tracks/bulk", Map.of("tracks", both)).expect(200);
    assertEquals(2, changed.body().size());
    assertEquals(List.of("A", "b", "C"), titles(list));
    List<?> wrong =
        List.of(Map.of("position", 1, "title", "no"), Map.of("position", 4, "title", "no"));
    api.put(list + "/tracks/bulk", Map.of("tracks", wrong)).expectError(422, "UNPROCESSABLE");
    assertEquals(List.of("A", "b", "C"), titles(list));
  }

  @Test
  void timesAreCompletedSuggestedAndChecked() {
    String list = three();
    Answer ends =
        api.post(list + "/tracks/auto-calculate-end-times", Map.of("audio_duration", "00:12:00"))
            .expect(200);
    assertEquals("00:06:45.500", ends.text("/1/end_time"));
    assertEquals("00:12:00", ends.text("/2/end_time"));
    assertTrue(
        api.get(list + "/tracks/timing-suggestions", "target_duration", "00:12:00")
            .expect(200)
            .body()
            .isEmpty());
    assertEquals(
        3,
        api.get(list + "/tracks/timing-suggestions", "target_duration", "00:10:00").body().size());
    api.put(list + "/tracks/1/timing", Map.of("end_time", "00:03:35")).expect(200);
    Answer check = api.post(list + "/tracks/validate-timing", Map.of("audio_duration", "00:12:00"));
    assertFalse(check.at("/is_valid").booleanValue());
    assertEquals("Track 1 overlaps with track 2 by 5.0 seconds", check.text("/issues/0"));
    assertTrue(
        api.post(list + "/tracks/validate-timing", Map.of("allow_overlaps", true))
            .at("/is_valid")
            .booleanValue());
  }

  @Test
  void whoHasSeenAnOlderVersionDoesNotOverwriteANewerOne() {
    String list = three();
    String seen = api.get(list).header("ETag");
    api.put(list + "/tracks/1", Map.of("title", "mine")).expect(200);
    Answer refused =
        api.send(
                api.request(list + "/tracks/1")
                    .header("Content-Type", "application/json")
                    .header("If-Match", seen)
                    .PUT(BodyPublishers.ofString("{\"title\":\"theirs\"}")))
            .expectError(409, "CONFLICT");
    assertEquals(2, refused.number("/details/revision"));
    assertEquals("mine", api.get(list).text("/tracks/0/title"));
  }

  @Test
  void versionsAreKeptAndComeBack() {
    String list = three();
    api.delete(list + "/tracks/1").expect(204);
    Answer versions = api.get(list + "/versions").expect(200);
    assertEquals(List.of("2", "1"), versions.all("", "version"));
    assertEquals(3, versions.at("/1/tracks").size());
    Answer restored = api.post(list + "/versions/1/restore").expect(200);
    assertEquals(3, restored.number("/draft_version"));
    assertEquals(List.of("a", "b", "c"), titles(list));
    api.post(list + "/versions/9/restore").expectError(404, "NOT_FOUND");
    api.post(list + "/versions/x/restore").expectInvalid("version");
  }

  @Test
  void versionsAreCompared() {
    String list = three();
    api.put(list + "/tracks/2", Map.of("bpm", 128)).expect(200);
    api.delete(list + "/tracks/1").expect(204);
    api.post(list + "/tracks", track("d")).expect(201);
    Answer changes = api.get(list + "/versions/1/compare/4").expect(200);
    assertEquals(1, changes.number("/from_version"));
    assertEquals(4, changes.number("/to_version"));
    assertEquals(List.of("a"), changes.all("/removed", "title"));
    assertEquals(List.of("d"), changes.all("/added", "title"));
    assertEquals(3, changes.number("/added/0/position"));
    assertTrue(changes.at("/moved").isEmpty(), changes::toString);
    assertEquals(1, changes.at("/changed").size());
    assertTrue(changes.at("/changed/0/before/bpm").isNull());
    assertEquals(128, changes.number("/changed/0/after/bpm"));
    Answer back = api.get(list + "/versions/4/compare/1").expect(200);
    assertEquals(List.of("a"), back.all("/added", "title"));
    api.get(list + "/versions/1/compare/9").expectError(404, "NOT_FOUND");
    api.get(list + "/versions/9/compare/1").expectError(404, "NOT_FOUND");
    api.get(list + "/versions/1/compare/x").expectInvalid("other_version");
  }

  @Test
  void aDraftIsPublishedOnceItsTracksDoNotOverlap() {
    String list = three();
    String id = list.substring(list.lastIndexOf('/') + 1);
    api.put(list + "/tracks/1/timing", Map.of("end_time", "00:03:35")).expect(200);
    assertEquals(List.of(id), api.get(LISTS + "/" + audio + "/drafts").expect(200).all("", "id"));
    assertEquals(
        2,
        api.get(LISTS + "/" + audio + "/drafts", "include_versions", true)
            .at("/0/versions")
            .size());
    api.post(list + "/publish").expectError(422, "UNPROCESSABLE");
    Answer published = api.post(list + "/publish?validate_before_publish=false").expect(200);
    assertEquals(id, published.text("/id"));
    assertFalse(published.at("/is_draft").booleanValue());
    assertTrue(api.get(LISTS + "/" + audio + "/drafts").expect(200).body().isEmpty());
    api.put(list + "/tracks/1", Map.of("title", "still")).expect(200);
  }

  @Test
  void othersSeeNothingOfIt() {
    String list = three();
    Api other = product.user("other-selector", "user");
    other.get(list).expectError(404, "NOT_FOUND");
    other.delete(list).expectError(404, "NOT_FOUND");
    other.post(list + "/tracks", track("x")).expectError(404, "NOT_FOUND");
    other.get(LISTS + "/" + audio + "/drafts").expectError(404, "NOT_FOUND");
    product.admin().get(list).expect(200);
    api.delete(list).expect(204);
    api.get(list).expectError(404, "NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource({
    "artist, '\"\"', tracks[0].artist",
    "start_time, '\"3:30\"', tracks[0].start_time",
    "end_time, '\"00:60:00\"', tracks[0].end_time",
    "bpm, -1, tracks[0].bpm",
    "position, 2, tracks[0].position"
  })
  void whatDoesNotFitIsNamed(String field, String value, String named) {
    String track =
        "{\"artist\":\"A\",\"title\":\"T\""
                .replace("\"artist\":\"A\",", field.equals("artist") ? "" : "\"artist\":\"A\",")
            + ",\""
            + field
            + "\":"
            + value
            + "}";
    api.post(LISTS + "/manual", "{\"audio_file_id\":\"" + audio + "\",\"tracks\":[" + track + "]}")
        .expectInvalid(named);
    api.post(LISTS + "/manual", Map.of("tracks", List.of())).expectInvalid("audio_file_id");
    api.post(LISTS + "/manual", Map.of("audio_file_id", "x", "tracks", List.of()))
        .expectInvalid("audio_file_id");
  }

  @Test
  void theListIsTheCallersAndCanBeLimited() {
    three();
    String list = three();
    api.post(list + "/publish").expect(200);
    assertEquals(2, api.get(LISTS, "audio_file_id", audio).expect(200).number("/pagination/total"));
    assertEquals(
        1, api.get(LISTS, "audio_file_id", audio, "is_draft", true).number("/pagination/total"));
  }
}
