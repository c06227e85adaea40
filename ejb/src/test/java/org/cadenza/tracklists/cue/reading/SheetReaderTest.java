package org.cadenza.tracklists.cue.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.cadenza.tracklists.cue.AudioFile;
import org.cadenza.tracklists.cue.Credits;
import org.cadenza.tracklists.cue.CueSheet;
import org.cadenza.tracklists.cue.CueTime;
import org.cadenza.tracklists.cue.CueTrack;
import org.cadenza.tracklists.cue.IndexPoint;
import org.cadenza.tracklists.cue.Remark;
import org.cadenza.tracklists.cue.TrackFlag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

  private static ReadSheet read(String text) throws UnreadableSheet {
    return SheetReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static CueTrack track(String lines) throws UnreadableSheet {
    return read("FILE \"a.wav\" WAVE\nTRACK 01 AUDIO\n" + lines).sheet().tracks().get(0);
  }

  @Test
  void everythingThatTheFormatKnowsIsRead() throws Exception {
    ReadSheet read =
        read(
            """
            REM GENRE "Drum & Bass"
            REM DATE 2019
            REM made by hand
            CATALOG 0123456789012
            CDTEXTFILE "disc.cdt"
            PERFORMER "Someone"
            TITLE "A Night"
            SONGWRITER "Else"
            FILE "night.flac" WAVE
              TRACK 01 AUDIO
                TITLE "One"
                PERFORMER "X & Y"
                FLAGS DCP PRE
                ISRC USRC17607839
                PREGAP 00:02:00
                INDEX 00 00:00:00
                INDEX 01 00:00:33
                POSTGAP 00:01:00
                REM BPM 174
            """);
    CueSheet sheet =
        new CueSheet(
            "0123456789012",
            "disc.cdt",
            new Credits("A Night", "Someone", "Else"),
            List.of(
                new Remark("GENRE", "Drum & Bass"),
                new Remark("DATE", "2019"),
                Remark.comment("made by hand")),
            List.of(new AudioFile("night.flac", "WAVE")),
            List.of(
                new CueTrack(
                    1,
                    "AUDIO",
                    new Credits("One", "X & Y", null),
                    "USRC17607839",
                    Set.of(TrackFlag.DIGITAL_COPY_PERMITTED, TrackFlag.PRE_EMPHASIS),
                    CueTime.of(0, 2, 0),
                    CueTime.of(0, 1, 0),
                    List.of(
                        new IndexPoint(0, CueTime.ZERO, 0), new IndexPoint(1, new CueTime(33), 0)),
                    List.of(new Remark("BPM", "174")))));
    assertEquals(sheet, read.sheet());
    assertEquals(List.of(), read.findings());
  }

  @Test
  void aFileWithinItsTrackIsTheTracks() throws Exception {
    ReadSheet read =
        read(
            """
            TRACK 01 AUDIO
              FILE "mix.wav" WAVE
              INDEX 01 00:00:00
            TRACK 02 AUDIO
              FILE "mix.wav" WAVE
              INDEX 01 05:00:00
            """);
    assertEquals(List.of(new AudioFile("mix.wav", "WAVE")), read.sheet().files());
    assertEquals(
        List.of(new IndexPoint(1, CueTime.of(5, 0, 0), 0)), read.sheet().tracks().get(1).indexes());
    assertEquals(List.of(2, 5), read.findings().stream().map(Finding::line).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "03:30:00, 03:30:00",
    "3:5:7, 03:05:07",
    "120:00:10, 120:00:10",
    "01:75:80, 02:16:05",
    "04:30, 04:30:00",
    "04:30.5, 04:30:38",
  })
  void aTimeIsReadHoweverItIsWritten(String written, String time) throws Exception {
    assertEquals(time, track("INDEX 01 " + written).start().orElseThrow().time().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "-1:00:00", "a:b:c", "1:2:3:4", "99999999999:00:00", "١:٢:٣"})
  void whatIsNoTimeIsToldAndPassedOver(String written) throws Exception {
    ReadSheet read = read("FILE \"a.wav\" WAVE\nTRACK 01 AUDIO\nINDEX 01 " + written);
    assertEquals(List.of(), read.sheet().tracks().get(0).indexes());
    assertEquals(3, read.findings().get(0).line());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "TITLE \"Plain\", Plain",
        "title   Plain  , Plain",
        "\tTITLE\t\"Say \"Yes\" twice\", Say \"Yes\" twice",
        "TITLE “Curly”, Curly",
        "TITLE \"Not closed, Not closed",
      })
  void aTextIsReadHoweverItIsQuoted(String line, String title) throws Exception {
    assertEquals(title, track(line).credits().title());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "FILE \"a b.wav\" WAVE, a b.wav, WAVE",
        "FILE a b.mp3 mp3, a b.mp3, MP3",
        "FILE \"a \"b\".flac\" FLAC, a \"b\".flac, FLAC",
        "FILE set.wav, set.wav, WAVE",
        "FILE \"set.wav\", set.wav, WAVE",
      })
  void aFileIsReadHoweverItIsWritten(String line, String name, String type) throws Exception {
    assertEquals(
        List.of(new AudioFile(name, type)), read(line + "\nTRACK 01 AUDIO").sheet().files());
  }

  @Test
  void linesEndAsOnAnySystem() throws Exception {
    for (String end : List.of("\n", "\r\n", "\r")) {
      String text = String.join(end, "FILE a.wav WAVE", "TRACK 01 AUDIO", "INDEX 01 00:01:00");
      assertEquals(CueTime.of(0, 1, 0), read(text).sheet().tracks().get(0).start().get().time());
    }
  }

  @Test
  void anUnknownLineIsToldWithItsNumber() throws Exception {
    ReadSheet read = read("FILE a.wav WAVE\n\nFROBNICATE 7\nTRACK 01 AUDIO\nFLAGS DCP NEW");
    assertEquals(
        List.of(
            new Finding(3, "an unknown command is passed over: FROBNICATE"),
            new Finding(5, "an unknown flag is passed over: NEW")),
        read.findings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"json\": true}", "FILE \"a.wav\" WAVE", "\u0000\u0000\u0000"})
  void whatHasNoTrackIsNoSheet(String text) {
    assertThrows(UnreadableSheet.class, () -> read(text));
  }

  @Test
  void aPlaceInNoFileIsRefusedWithItsLine() {
    UnreadableSheet refused =
        assertThrows(UnreadableSheet.class, () -> read("TRACK 01 AUDIO\nINDEX 01 00:00:00"));
    assertEquals(2, refused.line());
    assertTrue(refused.getMessage().contains("FILE"), refused::getMessage);
  }

  @Test
  void aThousandTracksAreReadAndNoMoreHoweverTheyAreNumbered() throws Exception {
    String file = "FILE \"a.wav\" WAVE\n";
    String track = "TRACK 14 AUDIO\n";
    assertEquals(1000, read(file + track.repeat(1000)).sheet().tracks().size());
    UnreadableSheet more =
        assertThrows(UnreadableSheet.class, () -> read(file + track.repeat(1001)));
    assertTrue(more.getMessage().contains("more than 1000 tracks"), more.getMessage());
  }

  @Test
  void ofVeryManyOddLinesTheFirstAreTold() throws Exception {
    ReadSheet read = read("TRACK 01 AUDIO\n" + "WHAT\n".repeat(5000));
    assertEquals(101, read.findings().size());
    assertEquals("4900 more of such lines", read.findings().get(100).message());
  }

  /** As Mixxx's issue 13321 shows it. */
  @Test
  void aRecordingOfRekordboxIsOfOneFileAndCountsHours() throws Exception {
    ReadSheet read =
        read(
            """
            REM DATE 2024-06-01 01:04 AM
            REM RECORDED_BY "rekordbox-dj"
            TITLE "Mix"
            PERFORMER "DJ"
            FILE "01 Mix.wav" WAVE
            \tTRACK 01 AUDIO
            \t\tTITLE "Hideaway"
            \t\tPERFORMER "Kiesza"
            \t\tFILE "/Volumes/share/DJ/Kiesza - Hideaway.mp3" WAVE
            \t\tINDEX 01 00:00:00
            \tTRACK 02 AUDIO
            \t\tTITLE "Roses"
            \t\tFILE "/Volumes/share/DJ/The Chainsmokers - Roses.mp3" WAVE
            \t\tINDEX 01 01:04:59
            """);
    assertEquals(List.of(new AudioFile("01 Mix.wav", "WAVE")), read.sheet().files());
    assertEquals(CueTime.of(64, 59, 0), read.sheet().tracks().get(1).start().orElseThrow().time());
    assertEquals(List.of("DATE"), read.sheet().remarks().stream().map(Remark::key).toList());
    assertEquals(
        List.of(
            new Finding(2, "its times are read as hours, minutes and seconds: rekordbox-dj"),
            new Finding(
                9,
                "the file that was played is passed over: /Volumes/share/DJ/Kiesza - Hideaway.mp3"),
            new Finding(
                13,
                "the file that was played is passed over: /Volumes/share/DJ/The Chainsmokers - Ros"
                    + "...")),
        read.findings());
  }

  @Test
  void hoursAreReadOnlyWhereThereAreThreeNumbers() throws Exception {
    String head =
        "REM RECORDED_BY \"rekordbox-dj\"\nTRACK 01 AUDIO\nFILE \"a.wav\" WAVE\nINDEX 01 ";
    for (List<String> each :
        List.of(
            List.of("00:59:60", "60:00:00"),
            List.of("100:00:00", "6000:00:00"),
            List.of("03:30", "03:30:00"))) {
      assertEquals(
          each.get(1),
          read(head + each.get(0)).sheet().tracks().get(0).start().orElseThrow().time().toString());
    }
  }
}
