package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Test;

/** What is not known of a track any more, and what else a change may say. */
class TrackChangesIT {

  private static final String LISTS = "/api/v1/tracklists/";

  private final Api api = Product.shared().user("changer", "user");

  private String list(List<?> tracks) {
    Map<String, Object> list =
        Map.of("audio_file_id", UUID.randomUUID().toString(), "tracks", tracks);
    return LISTS + api.post(LISTS + "manual", list).expect(201).text("/id");
  }

  private static Map<String, Object> full() {
    return Map.of(
        "artist", "A",
        "title", "T",
        "start_time", "00:00:00",
        "end_time", "00:03:30",
        "remix", "Edit",
        "label", "L",
        "bpm", 128,
        "key", "Fm",
        "transition_type", "played_with");
  }

  private static Map<String, Object> nulls(String... fields) {
    Map<String, Object> nulls = new HashMap<>();
    Arrays.stream(fields).forEach(field -> nulls.put(field, null));
    return nulls;
  }

  @Test
  void whatIsNullIsNotKnownAnyMoreAndWhatIsAbsentStays() {
    String list = list(List.of(full()));
    Answer changed = api.put(list + "/tracks/1", nulls("end_time", "remix", "bpm")).expect(200);
    for (String gone : List.of("/end_time", "/remix", "/bpm")) {
      assertTrue(changed.at(gone).isNull(), changed::toString);
    }
    assertEquals("00:00:00", changed.text("/start_time"));
    assertEquals("L", changed.text("/label"));
    assertEquals("played_with", changed.text("/transition_type"));
    Map<String, Object> bulk = nulls("label", "key", "transition_type");
    bulk.put("position", 1);
    Answer more = api.put(list + "/tracks/bulk", Map.of("tracks", List.of(bulk))).expect(200);
    for (String gone : List.of("/0/label", "/0/key", "/0/transition_type")) {
      assertTrue(more.at(gone).isNull(), more::toString);
    }
    Answer untimed = api.put(list + "/tracks/1/timing", nulls("start_time")).expect(200);
    assertTrue(untimed.at("/start_time").isNull());
    api.put(list + "/tracks/1", Map.of("transition_type", "mixed")).expect(400);
    api.put(list + "/tracks/1", Map.of("remix", "x".repeat(201))).expectInvalid("remix");
  }

  @Test
  void aTextThatIsBlankIsNotKnown() {
    String list = list(List.of(full()));
    Answer changed = api.put(list + "/tracks/1", Map.of("remix", " ", "label", "")).expect(200);
    assertTrue(changed.at("/remix").isNull() && changed.at("/label").isNull(), changed::toString);
  }

  @Test
  void aChangeThatChangesNothingMakesNoVersion() {
    String list = list(List.of(full()));
    assertEquals("\"1\"", api.put(list + "/tracks/1", Map.of()).expect(200).header("ETag"));
    assertEquals(
        "\"1\"", api.put(list + "/tracks/1", Map.of("title", "T")).expect(200).header("ETag"));
    assertEquals(
        "\"2\"", api.put(list + "/tracks/1", Map.of("title", "U")).expect(200).header("ETag"));
  }

  @Test
  void anEmptyListIsNotPublished() {
    String list = list(List.of());
    Answer refused = api.post(list + "/publish").expectError(422, "UNPROCESSABLE");
    assertEquals("There is no track in it", refused.text("/details/rule"));
    api.post(list + "/publish?validate_before_publish=false").expect(200);
  }

  @Test
  void audioThatIsOverBeforeATrackBeginsGivesItNoEnd() {
    String list =
        list(List.of(full(), Map.of("artist", "B", "title", "U", "start_time", "01:00:00")));
    String path = list + "/tracks/auto-calculate-end-times";
    Answer refused = api.post(path, Map.of("audio_duration", "00:30:00"));
    refused.expectError(422, "UNPROCESSABLE");
    assertEquals("audio_duration", refused.text("/details/field"));
    assertEquals(
        "01:10:00", api.post(path, Map.of("audio_duration", "01:10:00")).text("/1/end_time"));
  }
}
