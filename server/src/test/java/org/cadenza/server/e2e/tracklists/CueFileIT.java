package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Test;

/** Cue files: made of data and of lists, looked at, changed and removed. */
class CueFileIT {

  private static final String CUE = "/api/v1/cue/";
  private final Product product = Product.shared();
  private final Api api = product.user("cutter", "user");

  private static Map<String, Object> track(String title, String start, String end) {
    Map<String, Object> track = new HashMap<>();
    track.put("artist", "Artist");
    track.put("title", title);
    track.put("start_time", start);
    track.put("end_time", end);
    track.put("bpm", 128.5);
    return track;
  }

  private static final List<?> TRACKS =
      List.of(
          track("One", "00:00:00", "00:03:30"),
          track("Two", "00:03:40", "00:06:00"),
          track("Three", "00:06:00.040", null));

  private static Map<String, Object> order(String format, Object... more) {
    Map<String, Object> order = new HashMap<>();
    order.put("format", format);
    order.put("audio_file_path", "/music/a set.mp3");
    order.put("tracklist", Map.of("title", "A Set", "performer", "DJ", "tracks", TRACKS));
    for (int i = 0; i < more.length; i += 2) {
      order.put((String) more[i], more[i + 1]);
    }
    return order;
  }

  private String text(String id) {
    return api.get(CUE + "download/" + id).expect(200).body().asText();
  }

  private static List<String> lines(String... lines) {
    return List.of(lines);
  }

  @Test
  void aSheetIsMadeOfDataAndIsAFileToo() throws IOException {
    Answer made = api.post(CUE + "generate", order("standard")).expect(200);
    assertTrue(made.at("/validation_report/valid").booleanValue());
    String id = made.text("/cue_file_id");
    String text = text(id);
    assertEquals(
        lines(
            "PERFORMER \"DJ\"",
            "TITLE \"A Set\"",
            "FILE \"a set.mp3\" MP3",
            "TRACK 01 AUDIO",
            "PERFORMER \"Artist\"",
            "TITLE \"One\"",
            "INDEX 01 00:00:00",
            "TRACK 02 AUDIO",
            "PERFORMER \"Artist\"",
            "TITLE \"Two\"",
            "INDEX 01 03:40:00",
            "TRACK 03 AUDIO",
            "PERFORMER \"Artist\"",
            "TITLE \"Three\"",
            "INDEX 01 06:00:03"),
        text.lines().map(String::strip).filter(line -> !line.startsWith("REM")).toList());
    assertEquals(text, Files.readString(Path.of(made.text("/file_path"))));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(Path.of(made.text("/file_path")).getParent())));
    Answer info = api.get(CUE + "files/" + id).expect(200);
    assertEquals(3, info.number("/metadata/total_tracks"));
    // The last track begins, and nobody knows when it ends.
    assertTrue(info.at("/metadata/total_duration").isNull());
    assertTrue(info.at("/storage_info/accessible").booleanValue());
    Files.delete(Path.of(made.text("/file_path")));
    assertTrue(api.get(CUE + "files/" + id).at("/storage_info/accessible").booleanValue());
    Answer job = api.get(CUE + "jobs/" + made.text("/job_id") + "/status").expect(200);
    assertEquals("completed", job.text("/status"));
    assertEquals(id, job.text("/result/cue_file_id"));
  }

  @Test
  void aSheetOfAListIsMadeAnewAsItsNextVersion() {
    Answer list =
        api.post(
                "/api/v1/tracklists/manual",
                Map.of("audio_file_id", UUID.randomUUID().toString(), "tracks", TRACKS))
            .expect(201);
    String path = "/api/v1/tracklists/" + list.text("/id");
    String id =
        api.post(path + "/generate-cue", Map.of("audio_file_path", "set.wav", "cue_format", "cdj"))
            .expect(200)
            .text("/cue_file_id");
    assertTrue(text(id).contains("REM BPM 128.5"), text(id));
    api.put(path + "/tracks/1", Map.of("title", "Uno")).expect(200);
    Answer again =
        api.post(
                CUE + "files/" + id + "/regenerate",
                Map.of("gap_handling", "preserve", "include_metadata", false))
            .expect(200);
    String next = again.text("/cue_file_id");
    assertTrue(text(next).contains("Uno"));
    assertTrue(text(next).contains("INDEX 00 03:30:00"), text(next));
    assertFalse(text(next).contains("BPM"));
    assertFalse(text(id).contains("Uno"));
    assertEquals(2, api.get(CUE + "files/" + next).number("/version"));
    Answer files = api.get(CUE + "files", "tracklist_id", list.text("/id")).expect(200);
    assertEquals(List.of(next, id), files.all("/files", "id"));
    assertEquals(2, files.number("/pagination/total"));
    String other =
        api.post(CUE + "generate/" + list.text("/id"), Map.of("audio_file_path", "set.wav"))
            .expect(200)
            .text("/cue_file_id");
    assertEquals("standard", api.get(CUE + "files/" + other).text("/format"));
  }

  @Test
  void aSheetIsMadeWhileNobodyWaits() {
    Answer ordered = api.post(CUE + "generate?async_processing=true", order("kodi")).expect(200);
    assertTrue(ordered.at("/cue_file_id").isNull());
    Answer job =
        Eventually.get(
            "the sheet",
            () -> api.get(CUE + "jobs/" + ordered.text("/job_id") + "/status").expect(200),
            now -> now.text("/status").equals("completed"));
    assertTrue(text(job.text("/result/cue_file_id")).contains("TRACK 03"));
  }

  @Test
  void ofSeveralFormatsOneThatCannotHoldItIsInNoOthersWay() {
    List<?> tracks = List.of(track("One", "00:00:00", null), track("Two", "02:00:00", null));
    Map<String, Object> order = order("standard", "formats", List.of("standard", "kodi"));
    order.put("tracklist", Map.of("tracks", tracks));
    Answer made = api.post(CUE + "generate/batch", order).expect(200);
    assertFalse(made.at("/success").booleanValue());
    assertEquals(List.of("false", "true"), made.all("/results", "success"));
    assertEquals(1, made.number("/failed_files"));
    assertTrue(text(made.text("/results/1/cue_file_id")).contains("120:00:00"));
    order.put("tracklist", Map.of("tracks", tracks));
    api.post(CUE + "generate", order).expectError(422, "CUE_GENERATION_FAILED");
  }

  @Test
  void whatAFormatCannotHoldIsTold() {
    String id = api.post(CUE + "generate", order("standard")).text("/cue_file_id");
    Answer converted =
        api.post(CUE + "files/" + id + "/convert", Map.of("target_format", "kodi")).expect(200);
    assertTrue(converted.at("/conversion_needed").booleanValue());
    assertFalse(converted.at("/warnings").isEmpty());
    assertEquals(
        "Successfully converted from standard to kodi", converted.text("/recommendations/0"));
    Answer cdj = api.get(CUE + "formats/cdj/capabilities").expect(200);
    assertTrue(cdj.at("/limitations").toString().contains("filename_length_64"));
    assertTrue(cdj.at("/limitations").toString().contains("max_tracks_99"));
    assertFalse(cdj.at("/features").toString().contains("beat_grid"));
    assertEquals(6, api.get(CUE + "formats").expect(200).body().size());
    assertTrue(
        api.get(
                CUE + "formats/conversion-preview",
                "source_format",
                "standard",
                "target_format",
                "kodi")
            .expect(200)
            .body()
            .toString()
            .contains("bpm information will be left out"));
  }

  @Test
  void oddTimesAreWarningsOrErrors() {
    List<?> tracks = List.of(track("One", "00:00:00", "00:04:00"), track("Two", "00:03:40", null));
    Map<String, Object> order = order("standard");
    order.put("tracklist", Map.of("tracks", tracks));
    String id = api.post(CUE + "generate", order).expect(200).text("/cue_file_id");
    String path = CUE + "files/" + id + "/validate";
    Answer mild = api.post(path, Map.of()).expect(200);
    assertTrue(mild.at("/valid").booleanValue());
    assertEquals("timing_warning", mild.text("/warnings/0/type"));
    Map<String, Object> strict = Map.of("validation_options", Map.of("strict_timing", true));
    assertFalse(api.post(path, strict).expect(200).at("/valid").booleanValue());
  }

  @Test
  void aFileIsHiddenOrRemovedForGood() {
    String id = api.post(CUE + "generate", order("standard")).text("/cue_file_id");
    api.get(CUE + "files/" + id).expect(200);
    assertEquals("soft", api.delete(CUE + "files/" + id).expect(200).text("/deletion_type"));
    assertFalse(api.get(CUE + "files/" + id).expect(200).at("/is_active").booleanValue());
    api.get(CUE + "download/" + id).expectError(404, "NOT_FOUND");
    api.delete(CUE + "files/" + id).expectError(409, "CONFLICT");
    assertFalse(api.get(CUE + "files", "limit", 100).all("/files", "id").contains(id));
    assertEquals(
        "permanent",
        api.delete(CUE + "files/" + id + "?soft_delete=false").expect(200).text("/deletion_type"));
    api.get(CUE + "files/" + id).expectError(404, "NOT_FOUND");
  }

  @Test
  void theCacheCountsWhatWasWanted() {
    Answer before = api.get(CUE + "cache/stats").expect(200);
    Map<String, Object> order = order("serato", "audio_file_path", "cache-" + UUID.randomUUID());
    api.post(CUE + "generate", order).expect(200);
    api.post(CUE + "generate", order).expect(200);
    Answer after = api.get(CUE + "cache/stats").expect(200);
    assertTrue(after.number("/cache_hits") > before.number("/cache_hits"));
    assertEquals(before.number("/cache_misses") + 1, after.number("/cache_misses"));
    assertTrue(after.number("/popular_formats/serato") >= 2);
    api.delete(CUE + "cache/clear").expectError(403, "FORBIDDEN");
    Answer cleared = product.admin().delete(CUE + "cache/clear?pattern=cue:serato:*").expect(200);
    assertTrue(cleared.number("/cleared_entries") >= 1);
  }

  @Test
  void othersSeeNothingOfItAndWhatIsMissingIsNamed() {
    String id = api.post(CUE + "generate", order("standard")).text("/cue_file_id");
    Api other = product.user("other-cutter", "user");
    other.get(CUE + "files/" + id).expectError(404, "NOT_FOUND");
    other.get(CUE + "download/" + id).expectError(404, "NOT_FOUND");
    other.delete(CUE + "files/" + id).expectError(404, "NOT_FOUND");
    api.post(CUE + "generate", Map.of("audio_file_path", "x")).expect(422);
    api.post(CUE + "generate", Map.of("format", "cdj")).expectInvalid("audio_file_path");
    api.post(CUE + "generate/batch", order("cdj")).expectInvalid("formats");
    api.post(CUE + "generate", order("nero")).expectInvalid("format");
    Map<String, Object> odd = order("standard", "options", Map.of("gap_handling", "whatever"));
    api.post(CUE + "generate", odd).expectInvalid("options.gap_handling");
    api.post(CUE + "validate", Map.of("format", "standard")).expectInvalid("tracklist_id");
  }
}
