package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with lists that are to become cue files, where their audio is in no library. */
class CueCheckIT {

  private static final String VALIDATE = "/api/v1/cue/validate";

  private final Product product = Product.shared();
  private final Api api = product.user("sheet-checker", "user");

  private static Map<String, Object> track(String start, String end) {
    Map<String, Object> track = new HashMap<>(Map.of("artist", "A", "title", "T"));
    track.put("start_time", start);
    track.put("end_time", end);
    return track;
  }

  private String list(Map<?, ?>... tracks) {
    Map<String, Object> list =
        Map.of("audio_file_id", UUID.randomUUID().toString(), "tracks", List.of(tracks));
    return api.post("/api/v1/tracklists/manual", list).expect(201).text("/id");
  }

  private Answer check(String list, String format, String... options) {
    Map<String, Object> chosen = new HashMap<>();
    for (String option : options) {
      chosen.put(option, true);
    }
    return api.post(
            VALIDATE, Map.of("tracklist_id", list, "format", format, "validation_options", chosen))
        .expect(200);
  }

  private static boolean isValid(Answer check) {
    return check.at("/valid").booleanValue();
  }

  @Test
  void aListThatIsInOrderIsValidAndItsLengthIsTold() {
    String list = list(track("00:00:00", "00:03:30"), track("00:03:30", "00:06:00.500"));
    Answer check = check(list, "standard", "strict_mode", "strict_timing");
    assertTrue(isValid(check));
    assertTrue(check.at("/errors").isEmpty(), check::toString);
    assertTrue(check.at("/warnings").isEmpty(), check::toString);
    assertTrue(check.at("/recommendations").isEmpty(), check::toString);
    assertEquals(360.5, check.at("/metadata/tracklist_duration").doubleValue());
    assertTrue(check.at("/metadata/audio_duration").isNull());
    assertTrue(check.at("/cue_file_id").isNull());
    assertEquals("standard", check.text("/format"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"strict_mode", "strict_timing"})
  void oddTimesAreErrorsWhereTheCheckIsStrict(String strict) {
    String list =
        list(
            track("00:00:00", "00:04:00"),
            track("00:03:30", "00:05:00"),
            track("00:05:10", "00:06:00"));
    List<String> odd =
        List.of(
            "Track 1 overlaps with track 2 by 30.0 seconds",
            "Track 2 leaves a gap before track 3: 10.0 seconds");
    Answer mild = check(list, "standard");
    assertTrue(isValid(mild));
    assertEquals(odd, mild.all("/warnings", "message"));
    assertEquals(List.of("timing_warning", "timing_warning"), mild.all("/warnings", "type"));
    assertEquals(List.of("warning", "warning"), mild.all("/warnings", "severity"));
    assertEquals(
        "Review warnings for potential quality improvements", mild.text("/recommendations/0"));
    Answer check = check(list, "standard", strict);
    assertFalse(isValid(check));
    assertEquals(odd, check.all("/errors", "message"));
    assertEquals(List.of("timing_error", "timing_error"), check.all("/errors", "type"));
    assertEquals(List.of("error", "error"), check.all("/errors", "severity"));
    assertTrue(check.at("/warnings").isEmpty(), check::toString);
  }

  @Test
  void whatAFormatLeavesOutIsAWarningAndWhatItCannotHoldAnError() {
    Map<String, Object> labelled = track("00:00:00", "02:00:00");
    labelled.put("label", "Anjuna");
    String list = list(labelled, track("02:00:00", "02:10:00"));
    Answer refused = check(list, "standard");
    assertFalse(isValid(refused));
    assertEquals(List.of("format_error"), refused.all("/errors", "type"));
    assertTrue(refused.text("/errors/0/message").contains("120:00:00"), refused::toString);
    Answer held = check(list, "kodi");
    assertTrue(isValid(held));
    assertEquals(List.of("format_warning"), held.all("/warnings", "type"));
    assertEquals(List.of("Track 1: remark LABEL left out"), held.all("/warnings", "message"));
    assertEquals("kodi", held.text("/format"));
  }

  @Test
  void aListWithoutTimesIsNotValid() {
    Answer check = check(list(track(null, null)), "standard");
    assertFalse(isValid(check));
    assertEquals(List.of("Track 1 has no start"), check.all("/errors", "message"));
    assertTrue(check.at("/metadata/tracklist_duration").isNull());
  }

  @Test
  void audioThatIsInNoLibraryIsToldToWhoAsksForIt() {
    String list = list(track("00:00:00", "00:03:30"));
    assertTrue(check(list, "standard").at("/warnings").isEmpty());
    Answer check = check(list, "standard", "check_file_references");
    assertTrue(isValid(check));
    assertEquals(List.of("file_reference_warning"), check.all("/warnings", "type"));
  }

  @Test
  void whatIsNoListOfTheCallersIsNamed() {
    String list = list(track("00:00:00", "00:03:30"));
    Api other = product.user("other-sheet-checker", "user");
    other.post(VALIDATE, Map.of("tracklist_id", list)).expectInvalid("tracklist_id");
    api.post(VALIDATE, Map.of("tracklist_id", "x")).expectInvalid("tracklist_id");
    api.post(VALIDATE, Map.of("tracklist_id", list, "format", "nero")).expectInvalid("format");
    assertEquals("standard", api.post(VALIDATE, Map.of("tracklist_id", list)).text("/format"));
  }
}
