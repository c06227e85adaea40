package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Test;

/** Lists of cue sheets that somebody has. */
class CueSheetIT {

  private static final String FROM_CUE = "/api/v1/tracklists/from-cue";
  private static final int MIB = 1024 * 1024;
  private static final String SHEET =
      """
      PERFORMER "Кино"
      TITLE "Концерт"
      FILE "концерт.wav" WAVE
        TRACK 01 AUDIO
          TITLE "Начало"
          INDEX 01 00:00:00
        TRACK 02 AUDIO
          TITLE "Второй"
          PERFORMER "Другие"
          FLAGS DCP
          ISRC USRC17607839
          REM DATE 1990
          REM BPM 128.5
          REM KEY Fm
          REM LABEL "Мелодия"
          INDEX 00 03:28:00
          INDEX 01 03:30:25
      """;

  private final Product product = Product.shared();
  private final Api api = product.user("sheet-owner", "user");
  private final String audio = UUID.randomUUID().toString();

  private Answer send(String field, String value) {
    return api.post(FROM_CUE, Map.of("audio_file_id", audio, field, value));
  }

  @Test
  void aSheetBecomesADraftWhateverItsEncoding() {
    for (String charset : List.of("UTF-8", "windows-1251", "UTF-16LE")) {
      byte[] bytes = SHEET.getBytes(Charset.forName(charset));
      Answer made = send("content_base64", Base64.getEncoder().encodeToString(bytes)).expect(201);
      assertEquals(charset, made.text("/encoding"));
      assertEquals("cue", made.text("/tracklist/source"));
      assertTrue(made.at("/tracklist/is_draft").booleanValue());
      assertEquals(List.of("Начало", "Второй"), made.all("/tracklist/tracks", "title"));
      assertEquals(List.of("Кино", "Другие"), made.all("/tracklist/tracks", "artist"));
      assertEquals("00:03:28", made.text("/tracklist/tracks/0/end_time"));
      assertEquals("00:03:30.333", made.text("/tracklist/tracks/1/start_time"));
      assertEquals(128.5, made.at("/tracklist/tracks/1/bpm").doubleValue());
      assertEquals("Fm", made.text("/tracklist/tracks/1/key"));
      assertEquals("Мелодия", made.text("/tracklist/tracks/1/label"));
      assertEquals(
          "Track 2 has what a list has no place for: ISRC, FLAGS, REM DATE",
          made.text("/warnings/0"));
    }
  }

  @Test
  void theSheetThatIsMadeOfItHasTheSameTimes() {
    String id = send("content", SHEET).expect(201).text("/tracklist/id");
    Answer made =
        api.post(
                "/api/v1/tracklists/" + id + "/generate-cue",
                Map.of("audio_file_path", "концерт.wav"))
            .expect(200);
    String sheet = api.get("/api/v1/cue/download/" + made.text("/cue_file_id")).body().asText();
    assertTrue(sheet.contains("INDEX 01 03:30:25"), sheet);
    assertTrue(sheet.contains("TITLE \"Второй\""), sheet);
  }

  @Test
  void theAudioOfASheetBeginsWithItsFirstIndexAlsoWhereTheFirstTrackDoesNot() {
    Map<String, String> late = Map.of("artist", "A", "title", "One", "start_time", "00:05:00");
    String standard = made("standard", late);
    assertTrue(standard.contains("INDEX 00 00:00:00\r\n    INDEX 01 05:00:00"), standard);
    Answer read = send("content", standard).expect(201);
    assertEquals("00:05:00", read.text("/tracklist/tracks/0/start_time"));
    assertTrue(read.at("/warnings").isEmpty(), read::toString);
    // It looks at beginnings alone.
    String kodi = made("kodi", late);
    assertTrue(kodi.contains("INDEX 01 05:00:00") && !kodi.contains("INDEX 00"), kodi);
  }

  private String made(String format, Map<String, String> track) {
    Map<String, Object> order =
        Map.of(
            "format",
            format,
            "audio_file_path",
            "set.wav",
            "tracklist",
            Map.of("tracks", List.of(track)));
    Answer made = api.post("/api/v1/cue/generate", order).expect(200);
    assertTrue(made.at("/validation_report/warnings").isEmpty(), made::toString);
    return api.get("/api/v1/cue/download/" + made.text("/cue_file_id")).body().asText();
  }

  @Test
  void aVersionOfATitleIsItsRemixAndOddTimesAreTold() {
    String sheet =
        """
        FILE "a.wav" WAVE
          TRACK 01 AUDIO
            TITLE "One (Club Mix)"
            INDEX 01 01:00:00
          TRACK 02 AUDIO
            TITLE "Two (Live)"
            INDEX 01 00:30:00
        """;
    Answer made = send("content", sheet).expect(201);
    assertEquals(List.of("One", "Two (Live)"), made.all("/tracklist/tracks", "title"));
    assertEquals("Club Mix", made.text("/tracklist/tracks/0/remix"));
    assertTrue(
        made.at("/warnings").toString().contains("Track 1 begins after track 2"), made::toString);
  }

  @Test
  void aRecordingOfRekordboxBecomesADraft() {
    String sheet =
        """
        REM RECORDED_BY "rekordbox-dj"
        FILE "01 Mix.wav" WAVE
          TRACK 01 AUDIO
            TITLE "Hideaway"
            FILE "/DJ/Kiesza - Hideaway.mp3" WAVE
            INDEX 01 00:00:00
          TRACK 02 AUDIO
            TITLE "Roses"
            FILE "/DJ/Roses.mp3" WAVE
            INDEX 01 01:04:12
        """;
    Answer made = send("content", sheet).expect(201);
    assertEquals(List.of("00:00:00", "01:04:12"), made.all("/tracklist/tracks", "start_time"));
  }

  @Test
  void whatIsNoSheetOfOneFileIsRefused() {
    Answer none = send("content", "TITLE \"no track\"").expect(422);
    assertEquals("INVALID_FORMAT", none.text("/error_code"));
    assertEquals("content", none.text("/details/field"));
    String two =
        """
        FILE "a.wav" WAVE
        TRACK 01 AUDIO
        INDEX 01 00:00:00
        FILE "b.wav" WAVE
        TRACK 02 AUDIO
        INDEX 01 00:00:00
        """;
    assertTrue(send("content", two).expect(422).text("/error").contains("2 files"));
    String data = "FILE \"a.bin\" BINARY\nTRACK 01 MODE1/2352\nINDEX 01 00:00:00\n";
    assertTrue(send("content", data).expect(422).text("/error").contains("No track"));
    send("content_base64", "%%%").expectInvalid("content_base64");
    api.post(FROM_CUE, Map.of("audio_file_id", audio)).expectInvalid("content");
    api.post(FROM_CUE, Map.of("content", SHEET)).expectInvalid("audio_file_id");
  }

  @Test
  void aSheetThatIsTooLongIsRefusedWhateverItHolds() {
    String field = Base64.getEncoder().encodeToString(SHEET.getBytes(StandardCharsets.UTF_8));
    for (String name : List.of("content", "content_base64")) {
      // Three bytes are four letters.
      Answer refused = send(name, field.repeat(1 + 4 * MIB / 3 / field.length()));
      refused.expectError(413, "PAYLOAD_TOO_LARGE");
      assertEquals("PAYLOAD_TOO_LARGE", refused.text("/error_code"));
    }
    String longest = SHEET + "REM LONG\n".repeat((MIB - 10_000) / 9);
    send("content", longest).expect(201);
    byte[] bytes = longest.getBytes(StandardCharsets.UTF_8);
    send("content_base64", Base64.getEncoder().encodeToString(bytes)).expect(201);
  }
}
