package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each format of cue files can hold. */
class CapabilitiesIT {

  private static final String FORMATS = "/api/v1/cue/formats";

  private final Api api = Product.shared().user("format-reader", "readonly");

  private static Set<String> words(String text) {
    return Set.of(text.split(" "));
  }

  private static Set<String> words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }

  private Answer of(String format) {
    return api.get(FORMATS + "/" + format + "/capabilities").expect(200);
  }

  @ParameterizedTest
  @CsvSource({
    "standard, memory_cue_points catalog cdtextfile songwriter flags isrc pregap postgap"
        + " other_indexes multiple_files",
    "cdj, memory_cue_points hot_cues catalog flags isrc other_indexes",
    "traktor, memory_cue_points catalog songwriter pregap postgap other_indexes multiple_files",
    "serato, memory_cue_points catalog cdtextfile songwriter flags isrc pregap postgap"
        + " other_indexes",
    "rekordbox, memory_cue_points catalog cdtextfile songwriter flags isrc pregap postgap"
        + " other_indexes multiple_files",
    "kodi, memory_cue_points multiple_files over_99_minutes"
  })
  void aFormatHasWhatItsSheetsHave(String format, String features) {
    Answer capabilities = of(format);
    assertEquals(format, capabilities.text("/format"));
    assertEquals(words(features), words(capabilities.at("/features")));
  }

  @ParameterizedTest
  @CsvSource({
    "standard, max_tracks_99 text_length_80 max_minutes_99",
    "cdj, max_tracks_99 text_length_80 max_minutes_99 filename_length_64 single_file",
    "traktor, max_tracks_99 text_length_255 max_minutes_99",
    "serato, max_tracks_99 text_length_80 max_minutes_99 single_file",
    "rekordbox, max_tracks_99 text_length_80 max_minutes_99",
    "kodi, max_tracks_99 text_length_1000 filename_length_1000"
  })
  void aFormatTellsItsLimits(String format, String limitations) {
    assertEquals(words(limitations), words(of(format).at("/limitations")));
  }

  @ParameterizedTest
  @CsvSource({
    "standard, artist title remix bpm key label",
    "cdj, artist title remix bpm key",
    "traktor, artist title remix bpm key",
    "serato, artist title remix",
    "rekordbox, artist title remix bpm key label",
    "kodi, artist title remix"
  })
  void aFormatKeepsWhatItHasAPlaceFor(String format, String kept) {
    Set<String> supported =
        of(format).at("/metadata_support").properties().stream()
            .filter(field -> field.getValue().booleanValue())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    assertEquals(words(kept), supported);
  }

  @Test
  void theSixFormatsHaveCapabilitiesAndOthersAreNotFound() {
    assertEquals(
        List.of("standard", "cdj", "traktor", "serato", "rekordbox", "kodi"),
        StreamSupport.stream(api.get(FORMATS).expect(200).body().spliterator(), false)
            .map(JsonNode::asText)
            .toList());
    api.get(FORMATS + "/nero/capabilities").expectError(404, "NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource({
    "standard, serato, bpm information;key information;label information;multiple files",
    "standard, traktor, label information;flags;isrc;cdtextfile",
    "rekordbox, cdj, label information;songwriter;cdtextfile;pregap;postgap;multiple files"
  })
  void aPreviewTellsWhatAConversionLoses(String source, String target, String lost) {
    Answer preview =
        api.get(FORMATS + "/conversion-preview", "source_format", source, "target_format", target)
            .expect(200);
    String end = " will be left out";
    assertEquals(
        Set.of(lost.split(";")),
        words(preview.body()).stream()
            .filter(line -> line.endsWith(end))
            .map(line -> line.replace(end, ""))
            .collect(Collectors.toSet()));
  }

  @Test
  void aPreviewNeedsBothFormats() {
    String preview = FORMATS + "/conversion-preview";
    api.get(preview, "source_format", "standard").expectInvalid("target_format");
    api.get(preview, "target_format", "standard").expectInvalid("source_format");
    Answer same = api.get(preview, "source_format", "cdj", "target_format", "cdj").expect(200);
    assertEquals(Set.of("Nothing will be lost"), words(same.body()));
  }

  @Test
  void whatIsLostIsToldByEveryWayToMakeAFile() {
    Api maker = Product.shared().user("format-maker", "user");
    Map<String, Object> track =
        Map.of("artist", "A", "title", "T", "start_time", "00:00:00", "label", "L");
    Map<String, Object> list =
        Map.of("audio_file_id", UUID.randomUUID().toString(), "tracks", List.of(track));
    String id = maker.post("/api/v1/tracklists/manual", list).expect(201).text("/id");
    List<String> lost = List.of("Track 1: remark LABEL left out");
    String generate = "/api/v1/cue/generate";
    Map<String, Object> order = Map.of("audio_file_path", "set.wav", "format", "serato");
    Answer now = maker.post(generate + "/" + id, order).expect(200);
    assertEquals(lost, now.all("/validation_report/warnings", "message"));
    Answer later = maker.post(generate + "/" + id + "?async_processing=true", order).expect(200);
    Answer job =
        Eventually.get(
            "the sheet",
            () -> maker.get("/api/v1/cue/jobs/" + later.text("/job_id") + "/status").expect(200),
            answer -> answer.text("/status").equals("completed"));
    assertEquals(lost, job.all("/result/warnings", "message"));
    Map<String, Object> of = Map.of("audio_file_path", "set.wav", "cue_format", "serato");
    Answer manual = maker.post("/api/v1/tracklists/" + id + "/generate-cue", of).expect(200);
    assertEquals(lost, manual.all("/warnings", "message"));
    Map<String, Object> several =
        Map.of(
            "audio_file_path",
            "set.wav",
            "formats",
            List.of("standard", "serato"),
            "tracklist_id",
            id);
    Answer batch = maker.post(generate + "/batch", several).expect(200);
    assertTrue(batch.at("/results/0/warnings").isEmpty(), batch::toString);
    assertEquals(lost, batch.all("/results/1/warnings", "message"));
  }
}
