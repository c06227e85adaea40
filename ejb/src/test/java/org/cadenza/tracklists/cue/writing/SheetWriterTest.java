package org.cadenza.tracklists.cue.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cadenza.tracklists.cue.AudioFile;
import org.cadenza.tracklists.cue.Credits;
import org.cadenza.tracklists.cue.CueSheet;
import org.cadenza.tracklists.cue.CueTime;
import org.cadenza.tracklists.cue.CueTrack;
import org.cadenza.tracklists.cue.IndexPoint;
import org.cadenza.tracklists.cue.reading.ReadSheet;
import org.cadenza.tracklists.cue.reading.SheetReader;
import org.cadenza.tracklists.cue.reading.UnreadableSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetWriterTest {

  private static ReadSheet read(String text) throws UnreadableSheet {
    return SheetReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static CueSheet sheet(Credits credits, CueTime... starts) {
    List<CueTrack> tracks = new ArrayList<>();
    for (CueTime start : starts) {
      tracks.add(
          new CueTrack(
              tracks.size() + 1,
              CueTrack.AUDIO,
              credits,
              null,
              Set.of(),
              null,
              null,
              List.of(new IndexPoint(1, start, 0)),
              List.of()));
    }
    return new CueSheet(
        null, null, credits, List.of(), List.of(new AudioFile("set.wav", "WAVE")), tracks);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aSheetThatFitsLosesNothingTheSecondTime(Dialect dialect) throws Exception {
    CueSheet sheet = sheet(new Credits("A \"live\" set", "Somebody", null), CueTime.ZERO);
    WrittenSheet once = SheetWriter.write(sheet, dialect);
    WrittenSheet twice = SheetWriter.write(once.sheet(), dialect);
    assertEquals(once.text(), twice.text());
    assertEquals(List.of(), twice.losses());
  }

  @Test
  void aLongTitleIsCutAndThatIsTold() throws Exception {
    CueSheet sheet = sheet(new Credits("x".repeat(100), null, null), CueTime.ZERO);
    WrittenSheet written = SheetWriter.write(sheet, Dialect.STANDARD);
    assertEquals("x".repeat(80), written.sheet().credits().title());
    assertEquals(
        List.of(
            new Loss(1, "title cut to 80 characters"), new Loss(0, "title cut to 80 characters")),
        written.losses());
    assertEquals(List.of(), SheetWriter.write(sheet, Dialect.TRAKTOR).losses());
  }

  @Test
  void aSetOfMoreThanNinetyNineMinutesIsRefusedInWordsAndKodiHoldsIt() throws Exception {
    CueSheet sheet = sheet(Credits.NONE, CueTime.ZERO, CueTime.of(100, 0, 0));
    SheetRefused refused =
        assertThrows(SheetRefused.class, () -> SheetWriter.write(sheet, Dialect.STANDARD));
    assertTrue(refused.getMessage().contains("99:59:74"), refused::getMessage);
    assertTrue(refused.getMessage().contains("100:00:00"), refused::getMessage);
    assertTrue(SheetWriter.write(sheet, Dialect.KODI).text().contains("INDEX 01 100:00:00"));
  }

  @Test
  void aHundredTracksAreRefused() {
    CueTime[] starts = new CueTime[100];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = new CueTime(i * 100L);
    }
    CueSheet sheet = sheet(Credits.NONE, starts);
    assertThrows(SheetRefused.class, () -> SheetWriter.write(sheet, Dialect.STANDARD));
  }

  @Test
  void aFileOfATypeThatAPlayerDoesNotKnowIsCalledWave() throws Exception {
    String sheet =
        """
        FILE "set.flac" FLAC
          TRACK 01 AUDIO
            PERFORMER "P"
            TITLE "T"
            REM BPM 128
            FLAGS PRE
            ISRC USRC17607839
            INDEX 01 00:00:00
        """;
    WrittenSheet written = SheetWriter.write(read(sheet).sheet(), Dialect.CDJ);
    assertEquals(
        List.of("file type FLAC written as WAVE"),
        written.losses().stream().map(Loss::message).toList());
    assertEquals(sheet.replace("\" FLAC", "\" WAVE").replace("\n", "\r\n"), written.text());
  }

  @Test
  void aGapInTheFileBeforeStaysThere() throws Exception {
    String sheet =
        """
        FILE "1.wav" WAVE
          TRACK 01 AUDIO
            INDEX 01 00:00:00
          TRACK 02 AUDIO
            INDEX 00 04:58:00
        FILE "2.wav" WAVE
            INDEX 01 00:00:00
        """;
    CueSheet read = read(sheet).sheet();
    assertEquals(read, read(SheetWriter.write(read, Dialect.STANDARD).text()).sheet());
    assertEquals(0, read.tracks().get(1).indexes().get(0).file());
    assertEquals(1, read.tracks().get(1).indexes().get(1).file());
  }
}
