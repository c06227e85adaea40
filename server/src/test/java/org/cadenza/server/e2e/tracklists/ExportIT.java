package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Test;

/** Lists as files of other programs, where the audio is not in the library. */
class ExportIT {

  private static final String LISTS = "/api/v1/tracklists/";

  private final Api api = Product.shared().user("exporter", "user");

  private String export(Map<String, String> last) {
    List<Map<String, String>> tracks =
        List.of(Map.of("artist", "Ä", "title", "One", "start_time", "00:00:00"), last);
    Map<String, Object> list =
        Map.of("audio_file_id", UUID.randomUUID().toString(), "tracks", tracks);
    return LISTS + api.post(LISTS + "manual", list).expect(201).text("/id") + "/export";
  }

  private String timed() {
    return export(
        Map.of("artist", "B", "title", "Two", "start_time", "00:03:30", "end_time", "00:06:00"));
  }

  @Test
  void aListIsTextUnlessItIsAskedForOtherwise() {
    Answer text = api.get(timed()).expect(200);
    assertEquals("text/plain;charset=UTF-8", text.header("Content-Type"));
    assertEquals(
        "attachment; filename*=UTF-8''Untitled%20set.txt", text.header("Content-Disposition"));
    assertEquals("Untitled set\n\n[00:00:00] Ä - One\n[00:03:30] B - Two\n", text.body().asText());
  }

  @Test
  void chaptersNeedNoAudioWhereTheLastTrackHasAnEnd() {
    Answer chapters = api.get(timed(), "format", "ffmetadata", "offset_ms", -26).expect(200);
    assertTrue(
        chapters.body().asText().contains("START=209974\nEND=359974\ntitle=B - Two\n"),
        chapters::toString);
    Answer matroska = api.get(timed(), "format", "matroska_chapters").expect(200);
    assertEquals("application/xml;charset=UTF-8", matroska.header("Content-Type"));
    assertTrue(
        matroska.body().asText().contains("<ChapterTimeEnd>00:06:00.000000000</ChapterTimeEnd>"),
        matroska::toString);
  }

  @Test
  void anExportAsJsonIsEnteredAgainAsItIs() {
    Answer json = api.get(timed(), "format", "json").expect(200);
    assertTrue(json.header("Content-Type").startsWith("application/json"), json::toString);
    assertEquals(
        "attachment; filename*=UTF-8''Untitled%20set.json", json.header("Content-Disposition"));
    assertTrue(json.body().path("title").isNull(), json::toString);
    assertEquals("Ä", json.text("/tracks/0/artist"));
    assertTrue(json.body().at("/tracks/0/end_time").isNull(), json::toString);
    assertEquals("00:06:00", json.text("/tracks/1/end_time"));
    assertTrue(json.body().at("/tracks/0/bpm").isNull(), json::toString);
    Answer again = api.post(LISTS + "manual", json.body()).expect(201);
    assertEquals(
        json.body(),
        api.get(LISTS + again.text("/id") + "/export", "format", "json").expect(200).body());
    api.post(
            "/api/v1/cue/generate", Map.of("audio_file_path", "set.flac", "tracklist", json.body()))
        .expect(200);
  }

  @Test
  void aSetWithItsNameAndWhatIsPlayedTogetherComesBackFromJson() {
    Map<String, Object> page =
        Map.of(
            "url",
            "https://www.1001tracklists.com/tracklist/77001/a-set.html",
            "audio_file_id",
            UUID.randomUUID().toString(),
            "text",
            "DJ @ Club\n[00:00] A - First (Some Remix) [L]\nw/ B - Second\n[00:05] ID - ID");
    String list = api.post(LISTS + "import/1001tracklists", page).expect(201).text("/tracklist/id");
    Answer json = api.get(LISTS + list + "/export", "format", "json").expect(200);
    assertEquals("played_with", json.text("/tracks/1/transition_type"));
    assertEquals("DJ", json.text("/performer"));
    Answer again = api.post(LISTS + "manual", json.body()).expect(201);
    assertEquals(
        json.body(),
        api.get(LISTS + again.text("/id") + "/export", "format", "json").expect(200).body());
    api.post(LISTS + again.text("/id") + "/publish").expect(200);
    Answer chapters = api.get(LISTS + list + "/export", "format", "matroska_chapters").expect(200);
    assertTrue(
        chapters.body().asText().contains(">A - First (Some Remix) w/ B - Second<"),
        chapters::toString);
  }

  @Test
  void whatIsMissingIsNamed() {
    api.get(timed(), "format", "rekordbox_xml").expectError(422, "UNPROCESSABLE");
    api.get(timed(), "format", "traktor_nml").expectError(422, "UNPROCESSABLE");
    String endless = export(Map.of("artist", "B", "title", "Two", "start_time", "00:03:30"));
    api.get(endless, "format", "ffmetadata").expectError(422, "UNPROCESSABLE");
    String untimed = export(Map.of("artist", "B", "title", "Two"));
    api.get(untimed, "format", "matroska_chapters").expectError(422, "UNPROCESSABLE");
    api.get(untimed).expect(200);
    api.get(untimed, "format", "rekordbox").expectInvalid("format");
    api.get(untimed, "offset_ms", 10_001).expectInvalid("offset_ms");
    api.get(LISTS + UUID.randomUUID() + "/export").expectError(404, "NOT_FOUND");
    Product.shared().user("export-stranger", "user").get(untimed).expectError(404, "NOT_FOUND");
  }
}
