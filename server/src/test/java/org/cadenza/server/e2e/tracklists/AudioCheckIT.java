package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cue files and lists beside the audio that they are of. */
class AudioCheckIT {

  private static final String CUE = "/api/v1/cue/";
  private static final List<String> BEYOND =
      List.of(
          "Track 1 ends beyond the end of the audio",
          "Track 2 begins beyond the end of the audio",
          "Track 2 ends beyond the end of the audio");

  private static final List<?> TRACKS =
      List.of(
          Map.of("artist", "A", "title", "1", "start_time", "00:00:00", "end_time", "00:20:00"),
          Map.of("artist", "B", "title", "2", "start_time", "00:20:00", "end_time", "00:30:00"));

  @TempDir static Path folder;
  private static AudioLibrary library;
  private static Api api;
  private static String audioPath;

  @BeforeAll
  static void start() throws IOException {
    Path root = Files.createDirectories(folder.resolve("short"));
    audioPath = AudioMaker.tone(root.resolve("short.flac"), 10, Map.of("title", "S")).toString();
    library = AudioLibrary.of(root, "measurer");
    api = library.api();
  }

  @AfterAll
  static void stop() {
    library.close();
  }

  private static Map<String, Object> order(boolean validate) {
    return Map.of(
        "audio_file_path",
        audioPath,
        "format",
        "standard",
        "validate_audio",
        validate,
        "tracklist",
        Map.of("tracks", TRACKS));
  }

  private static String list() {
    Map<String, Object> list =
        Map.of("audio_file_id", UUID.randomUUID().toString(), "tracks", TRACKS);
    return api.post("/api/v1/tracklists/manual", list).expect(201).text("/id");
  }

  private static void assertBeyond(Answer mild, Answer strict) {
    assertTrue(mild.expect(200).at("/valid").booleanValue());
    assertEquals(BEYOND, mild.all("/warnings", "message"));
    assertEquals(10, mild.at("/metadata/audio_duration").doubleValue());
    assertEquals(1800, mild.at("/metadata/tracklist_duration").doubleValue());
    assertFalse(strict.expect(200).at("/valid").booleanValue());
    assertEquals(BEYOND, strict.all("/errors", "message"));
  }

  @Test
  void aFileWhoseTracksAreBeyondItsAudioHasWarningsAndIsNotValidWhereThatIsStrict() {
    String id = api.post(CUE + "generate", order(false)).expect(200).text("/cue_file_id");
    String path = CUE + "files/" + id + "/validate";
    Map<String, Object> strict = Map.of("strict_timing", true, "check_file_references", true);
    assertBeyond(api.post(path, Map.of()), api.post(path, Map.of("validation_options", strict)));
  }

  @Test
  void aListIsHeldAgainstTheAudioThatIsNamed() {
    Map<String, Object> mild = Map.of("tracklist_id", list(), "audio_file_path", audioPath);
    Map<String, Object> strict =
        Map.of(
            "tracklist_id",
            list(),
            "audio_file_path",
            audioPath,
            "validation_options",
            Map.of("strict_mode", true));
    assertBeyond(api.post(CUE + "validate", mild), api.post(CUE + "validate", strict));
  }

  @Test
  void audioThatIsNotThereIsToldWhereverItIsMissing() {
    String id = api.post(CUE + "generate", order(false)).expect(200).text("/cue_file_id");
    Map<String, Object> elsewhere =
        Map.of(
            "audio_file_path",
            folder.resolve("short/missing.flac").toString(),
            "validation_options",
            Map.of("check_file_references", true));
    Answer check = api.post(CUE + "files/" + id + "/validate", elsewhere).expect(200);
    assertEquals(List.of("file_reference_warning"), check.all("/warnings", "type"));
    assertTrue(check.at("/metadata/audio_duration").isNull());
  }

  @Test
  void audioThatNobodyAsksForIsToldToBeMissingWhereItIsNamed() {
    Map<String, Object> named =
        Map.of("tracklist_id", list(), "audio_file_path", "/nowhere/short.flac");
    Answer check = api.post(CUE + "validate", named).expect(200);
    assertEquals(List.of("file_reference_warning"), check.all("/warnings", "type"));
  }

  @Test
  void aListWithoutTimesIsNotPublishedWithACueFileAndItsFaultIsToldOnce() {
    Map<String, Object> order =
        Map.of(
            "audio_file_id",
            library.id("short.flac"),
            "tracks",
            List.of(Map.of("artist", "A", "title", "B")));
    String id = api.post("/api/v1/tracklists/manual", order).expect(201).text("/id");
    String publish = "/api/v1/tracklists/" + id + "/publish?validate_before_publish=false";
    api.post(publish + "&generate_cue_async=true").expectError(422, "VALIDATION_ERROR");
    assertTrue(api.get("/api/v1/tracklists/" + id).at("/is_draft").booleanValue());
    Answer check = api.post(CUE + "validate", Map.of("tracklist_id", id)).expect(200);
    assertEquals(List.of("Track 1 has no start"), check.all("/errors", "message"));
    assertTrue(check.at("/warnings").isEmpty(), check::toString);
    // The last track lasts as long as its audio.
    assertEquals(10, check.at("/metadata/tracklist_duration").doubleValue());
    api.post(publish).expect(200);
  }

  @Test
  void noFileIsMadeWhereTheAudioIsToBeLookedAtAndIsShorter() {
    Answer refused = api.post(CUE + "generate", order(true)).expectError(422, "VALIDATION_ERROR");
    assertEquals("tracklist", refused.text("/details/field"));
    assertEquals(String.join("; ", BEYOND), refused.text("/details/rule"));
    Map<String, Object> ofList = Map.of("audio_file_path", audioPath, "validate_audio", true);
    api.post(CUE + "generate/" + list(), ofList).expectError(422, "VALIDATION_ERROR");
  }

  @Test
  void theLastTrackIsMovedWithItsLengthWhichIsTheAudios() {
    Map<String, Object> order =
        Map.of(
            "audio_file_id",
            library.id("short.flac"),
            "tracks",
            List.of(
                Map.of("artist", "A", "title", "A", "start_time", "00:00:00"),
                Map.of("artist", "B", "title", "B", "start_time", "00:00:04")));
    String list = "/api/v1/tracklists/" + api.post("/api/v1/tracklists/manual", order).text("/id");
    Answer moved = api.post(list + "/tracks/reorder", Map.of("from_position", 2, "to_position", 1));
    assertEquals(List.of("00:00:00", "00:00:06"), moved.expect(200).all("", "start_time"));
  }

  @Test
  void aSheetThatNamesAnotherFileThanTheOneItIsHeldAgainstIsTold() {
    Map<String, Object> other = new HashMap<>(order(false));
    other.put("audio_file_path", "other.flac");
    String id = api.post(CUE + "generate", other).expect(200).text("/cue_file_id");
    Map<String, Object> against =
        Map.of(
            "audio_file_path",
            audioPath,
            "validation_options",
            Map.of("check_file_references", true));
    Answer check = api.post(CUE + "files/" + id + "/validate", against).expect(200);
    assertTrue(
        check.all("/warnings", "message").contains("The sheet names another file: other.flac"),
        check::toString);
  }
}
