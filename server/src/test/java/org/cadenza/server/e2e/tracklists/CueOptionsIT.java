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
import org.junit.jupiter.params.provider.CsvSource;

/** How cue files can be made, found and made before they are wanted. */
class CueOptionsIT {

  private static final String CUE = "/api/v1/cue/";
  private final Api api = Product.shared().user("chooser", "user");

  private static Map<String, Object> track(String title, String start, String end) {
    return Map.of(
        "artist",
        "A",
        "title",
        title,
        "start_time",
        start,
        "end_time",
        end,
        "bpm",
        128,
        "key",
        "Fm",
        "label",
        "L");
  }

  private static final List<?> TRACKS =
      List.of(track("One", "00:00:00", "00:03:30"), track("Two", "00:03:40", "00:06:00"));

  private String generate(Map<String, ?> options) {
    Map<String, Object> order =
        Map.of(
            "format",
            "standard",
            "audio_file_path",
            "set.wav",
            "options",
            options,
            "tracklist",
            Map.of("tracks", TRACKS));
    return api.post(CUE + "generate", order).expect(200).text("/cue_file_id");
  }

  private String list(List<?> tracks) {
    Map<String, Object> list =
        Map.of("audio_file_id", UUID.randomUUID().toString(), "tracks", tracks);
    return api.post("/api/v1/tracklists/manual", list).expect(201).text("/id");
  }

  private List<String> lines(String id) {
    String text = api.get(CUE + "download/" + id).expect(200).body().asText();
    return text.lines().map(String::strip).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "auto, INDEX 01 03:40:00",
    "preserve, INDEX 00 03:30:00;INDEX 01 03:40:00",
    "silence, PREGAP 00:10:00;INDEX 01 03:40:00"
  })
  void aGapIsWrittenAsIsAskedFor(String handling, String written) {
    List<String> lines = lines(generate(Map.of("gap_handling", handling)));
    List<String> second = lines.subList(lines.indexOf("TRACK 02 AUDIO"), lines.size());
    assertEquals(
        List.of(written.split(";")),
        second.stream().filter(line -> line.matches("(INDEX|PREGAP|POSTGAP) .*")).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "silence, cdj, Track 2: pregap left out",
    "preserve, kodi, Track 2: index 0 left out"
  })
  void aGapThatAFormatHasNoPlaceForIsTold(String handling, String format, String told) {
    String source = generate(Map.of("gap_handling", handling, "include_metadata", false));
    Answer converted =
        api.post(CUE + "files/" + source + "/convert", Map.of("target_format", format)).expect(200);
    assertEquals(List.of(told), converted.all("/warnings", "message"));
    List<String> lines = lines(converted.text("/cue_file_id"));
    assertTrue(lines.contains("INDEX 01 03:40:00"), lines::toString);
    assertTrue(lines.stream().noneMatch(line -> line.matches("(PREGAP|INDEX 00) .*")));
  }

  @Test
  void aConversionKeepsRemarksUnlessItIsToldNotTo() {
    String source = generate(Map.of());
    String path = CUE + "files/" + source + "/convert";
    Answer kept = api.post(path, Map.of("target_format", "rekordbox")).expect(200);
    assertTrue(kept.at("/metadata/preserve_metadata").booleanValue());
    assertTrue(
        lines(kept.text("/cue_file_id"))
            .containsAll(List.of("REM BPM 128", "REM KEY Fm", "REM LABEL L")));
    Answer bare =
        api.post(path, Map.of("target_format", "rekordbox", "preserve_metadata", false))
            .expect(200);
    assertFalse(bare.at("/metadata/preserve_metadata").booleanValue());
    List<String> lines = lines(bare.text("/cue_file_id"));
    assertTrue(lines.contains("TITLE \"Two\""), lines::toString);
    assertTrue(lines.stream().noneMatch(line -> line.startsWith("REM")), lines::toString);
    assertTrue(lines(source).contains("REM BPM 128"));
  }

  @Test
  void theListOfASheetMayBeNamedInTheBody() {
    String list = list(TRACKS);
    Map<String, Object> order = Map.of("audio_file_path", "set.wav", "tracklist_id", list);
    assertTrue(
        lines(api.post(CUE + "generate", order).expect(200).text("/cue_file_id"))
            .contains("TITLE \"Two\""));
    Map<String, Object> more = new HashMap<>(order);
    more.put("formats", List.of("cdj", "kodi"));
    assertEquals(2, api.post(CUE + "generate/batch", more).expect(200).number("/total_files"));
    assertEquals(
        List.of("cdj", "kodi", "standard"),
        find(list, "limit", 10).all("/files", "format").stream().sorted().toList());

    more.put("tracklist", Map.of("tracks", TRACKS));
    api.post(CUE + "generate", more).expectInvalid("tracklist");
    for (String unknown : List.of(UUID.randomUUID().toString(), "x")) {
      api.post(CUE + "generate", Map.of("audio_file_path", "set.wav", "tracklist_id", unknown))
          .expectInvalid("tracklist_id");
    }
    Product.shared()
        .user("other-chooser", "user")
        .post(CUE + "generate", order)
        .expectInvalid("tracklist_id");
  }

  @Test
  void filesAreFoundByFormatPieceByPiece() {
    String list = list(TRACKS);
    for (String format : List.of("standard", "cdj", "standard", "standard")) {
      api.post(CUE + "generate/" + list, Map.of("audio_file_path", "s.wav", "format", format))
          .expect(200);
    }
    List<String> all = find(list, "limit", 10).all("/files", "id");
    assertEquals(4, all.size());
    List<String> standard = find(list, "format", "standard").all("/files", "id");
    assertEquals(List.of(all.get(0), all.get(1), all.get(3)), standard);
    Answer first = find(list, "format", "standard", "limit", 2);
    assertEquals(standard.subList(0, 2), first.all("/files", "id"));
    assertEquals(List.of("standard", "standard"), first.all("/files", "format"));
    assertEquals(3, first.number("/pagination/total"));
    assertEquals(2, first.number("/pagination/returned"));
    assertTrue(first.at("/pagination/has_more").booleanValue());
    assertEquals("standard", first.text("/filters/format"));
    assertEquals(list, first.text("/filters/tracklist_id"));
    Answer rest = find(list, "format", "standard", "limit", 2, "offset", 2);
    assertEquals(standard.subList(2, 3), rest.all("/files", "id"));
    assertFalse(rest.at("/pagination/has_more").booleanValue());
    Answer beyond = find(list, "format", "cdj", "offset", 1);
    assertTrue(beyond.at("/files").isEmpty());
    assertEquals(1, beyond.number("/pagination/total"));
    api.get(CUE + "files", "format", "nero").expectInvalid("format");
    api.get(CUE + "files", "offset", -1).expectInvalid("offset");
    api.get(CUE + "files", "limit", 101).expectInvalid("limit");
  }

  private Answer find(String list, Object... more) {
    Object[] query = new Object[more.length + 2];
    query[0] = "tracklist_id";
    query[1] = list;
    System.arraycopy(more, 0, query, 2, more.length);
    return api.get(CUE + "files", query).expect(200);
  }

  @Test
  void sheetsAreMadeBeforeTheyAreWantedAndOnlyOnce() {
    List<String> lists = List.of(own(), own());
    List<String> formats = List.of("standard", "cdj");
    Answer before = api.get(CUE + "cache/stats").expect(200);
    Answer warmed = warm(lists, formats).expect(200);
    assertTrue(warmed.at("/success").booleanValue());
    assertEquals(2, warmed.number("/tracklists_processed"));
    assertEquals(2, warmed.number("/formats_cached"));
    assertEquals(4, warmed.number("/total_entries_created"));
    Answer after = api.get(CUE + "cache/stats").expect(200);
    assertEquals(before.number("/cached_items") + 4, after.number("/cached_items"));
    assertEquals(before.number("/cache_misses") + 4, after.number("/cache_misses"));
    Answer again = warm(lists, formats).expect(200);
    assertEquals(0, again.number("/total_entries_created"));
    Answer last = api.get(CUE + "cache/stats").expect(200);
    assertEquals(after.number("/cached_items"), last.number("/cached_items"));
    assertEquals(after.number("/cache_hits") + 4, last.number("/cache_hits"));
    assertEquals(
        last.number("/cache_hits") + last.number("/cache_misses"), last.number("/total_requests"));
  }

  /** A list that is like no other. */
  private String own() {
    return list(List.of(track(UUID.randomUUID().toString(), "00:00:00", "00:01:00")));
  }

  @Test
  void onlyKnownListsAndFormatsAreMadeBeforeTheyAreWanted() {
    String none = UUID.randomUUID().toString();
    warm(List.of(own(), none), List.of("cdj")).expectInvalid("tracklist_ids");
    warm(List.of(), List.of("cdj")).expectInvalid("tracklist_ids");
    warm(List.of(own()), List.of("nero")).expectInvalid("formats");
    warm(List.of(own()), List.of()).expectInvalid("formats");
  }

  private Answer warm(List<String> lists, List<String> formats) {
    return api.post(CUE + "cache/warm", Map.of("tracklist_ids", lists, "formats", formats));
  }
}
