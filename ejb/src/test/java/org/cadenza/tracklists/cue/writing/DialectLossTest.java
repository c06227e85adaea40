package org.cadenza.tracklists.cue.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadenza.tracklists.cue.AudioFile;
import org.cadenza.tracklists.cue.Credits;
import org.cadenza.tracklists.cue.CueSheet;
import org.cadenza.tracklists.cue.CueTime;
import org.cadenza.tracklists.cue.CueTrack;
import org.cadenza.tracklists.cue.IndexPoint;
import org.cadenza.tracklists.cue.Remark;
import org.cadenza.tracklists.cue.TrackFlag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A sheet that has all that there is, and what of it each dialect leaves out. */
class DialectLossTest {

  private static final Pattern LINE = Pattern.compile("(?m)^ *(REM [A-Z]+|INDEX 00|[A-Z]+)\\b");

  private static final CueTrack TRACK =
      new CueTrack(
          1,
          CueTrack.AUDIO,
          new Credits("T", "P", "S"),
          "USRC17607839",
          Set.of(TrackFlag.PRE_EMPHASIS),
          CueTime.of(0, 2, 0),
          CueTime.of(0, 3, 0),
          List.of(new IndexPoint(0, CueTime.ZERO, 0), new IndexPoint(1, CueTime.of(0, 1, 0), 0)),
          List.of(new Remark("BPM", "128"), new Remark("KEY", "Fm"), new Remark("LABEL", "L")));

  private static final CueSheet FULL =
      new CueSheet(
          "1234567890123",
          "texts.cdt",
          new Credits("Set", "DJ", "W"),
          List.of(new Remark("GENRE", "House"), new Remark("MOOD", "Good")),
          List.of(new AudioFile("set.wav", "WAVE")),
          List.of(TRACK));

  static Stream<Arguments> left() {
    return Stream.of(
        Arguments.of(Dialect.STANDARD, "", ""),
        Arguments.of(
            Dialect.CDJ,
            "CDTEXTFILE, PREGAP, POSTGAP, REM LABEL, REM MOOD, SONGWRITER",
            "1 songwriter, 1 pregap, 1 postgap, 1 remark LABEL, 0 CD text file, 0 songwriter,"
                + " 0 remark MOOD"),
        Arguments.of(
            Dialect.TRAKTOR,
            "CDTEXTFILE, FLAGS, ISRC, REM LABEL, REM MOOD",
            "1 ISRC, 1 flags, 1 remark LABEL, 0 CD text file, 0 remark MOOD"),
        Arguments.of(
            Dialect.SERATO,
            "REM BPM, REM KEY, REM LABEL, REM MOOD",
            "1 remark BPM, 1 remark KEY, 1 remark LABEL, 0 remark MOOD"),
        Arguments.of(Dialect.REKORDBOX, "REM MOOD", "0 remark MOOD"),
        Arguments.of(
            Dialect.KODI,
            "CATALOG, CDTEXTFILE, FLAGS, INDEX 00, ISRC, PREGAP, POSTGAP, REM BPM, REM KEY,"
                + " REM LABEL, REM MOOD, SONGWRITER",
            "1 songwriter, 1 ISRC, 1 flags, 1 pregap, 1 postgap, 1 index 0, 1 remark BPM,"
                + " 1 remark KEY, 1 remark LABEL, 0 catalog number, 0 CD text file, 0 songwriter,"
                + " 0 remark MOOD"));
  }

  private static Set<String> commands(String text) {
    return LINE.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(String::strip)
        .collect(Collectors.toSet());
  }

  private static Set<String> words(String joined) {
    return joined.isEmpty() ? Set.of() : Set.of(joined.split(", "));
  }

  @ParameterizedTest
  @MethodSource("left")
  void whatADialectDoesNotKnowIsLeftOutAndEachLossIsTold(
      Dialect dialect, String commands, String losses) throws Exception {
    WrittenSheet written = SheetWriter.write(FULL, dialect);
    Set<String> kept = commands(written.text());
    Set<String> left =
        commands(SheetWriter.write(FULL, Dialect.STANDARD).text()).stream()
            .filter(command -> !kept.contains(command))
            .collect(Collectors.toSet());
    assertEquals(words(commands), left);
    assertEquals(
        words(losses),
        written.losses().stream()
            .map(loss -> loss.track() + " " + loss.message().replace(" left out", ""))
            .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void titlesAndBeginningsAreInEveryDialect(Dialect dialect) throws Exception {
    Set<String> kept = commands(SheetWriter.write(FULL, dialect).text());
    assertTrue(
        kept.containsAll(Set.of("FILE", "TRACK", "TITLE", "PERFORMER", "INDEX")), dialect::word);
  }
}
