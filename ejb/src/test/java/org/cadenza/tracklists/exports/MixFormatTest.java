package org.cadenza.tracklists.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cadenza.library.LibraryFile;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.lists.Source;
import org.cadenza.tracklists.lists.TracklistView;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.Track;
import org.cadenza.tracklists.tracks.TrackOrder;
import org.cadenza.tracklists.tracks.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MixFormatTest {

  private static final LibraryFile AUDIO =
      new LibraryFile(
          "id",
          "/music/DJ Ätherisch/set & more #1.mp3",
          1234,
          Instant.EPOCH,
          600_500L,
          "DJ Ätherisch",
          "Set",
          null,
          "House",
          new BigDecimal("128.5"),
          "Am",
          null);

  private static Track track(String title, SetTime start, SetTime end, String remix) {
    return track(title, start, end, remix, null);
  }

  private static Track track(
      String title, SetTime start, SetTime end, String remix, Transition transition) {
    return new Track(
        "Art\u0001ist", title, start, end, remix, "Label", null, transition, true, null, null);
  }

  private static TracklistView list(Track... tracks) {
    return new TracklistView(
        "id",
        "audio",
        Source.MANUAL,
        null,
        "A & B",
        "Live <at> \"Club\"",
        Instant.EPOCH,
        Instant.EPOCH,
        new TrackOrder(List.of(tracks)),
        BigDecimal.ONE,
        1,
        true,
        null);
  }

  private static TracklistView two() {
    return list(
        track("One = 1; #", SetTime.ZERO, null, "Club\tEdit"),
        track("Two", SetTime.ofFrames(15_001), null, null));
  }

  private static String write(MixFormat format, TracklistView list, LibraryFile audio, int shift) {
    return format.write(Mix.of(list, audio, shift));
  }

  private static List<Element> elements(String xml, String name) throws Exception {
    var nodes =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  @Test
  void rekordboxGetsOneTrackWithAMemoryCueForEachOfTheSet() throws Exception {
    String xml = write(MixFormat.REKORDBOX_XML, two(), AUDIO, 0);
    Element track = elements(xml, "TRACK").get(0);
    assertEquals(
        "file://localhost/music/DJ%20%C3%84therisch/set%20&%20more%20%231.mp3",
        track.getAttribute("Location"));
    assertEquals("Live <at> \"Club\"", track.getAttribute("Name"));
    assertEquals("MP3 File", track.getAttribute("Kind"));
    assertEquals("600", track.getAttribute("TotalTime"));
    assertEquals("128.5", track.getAttribute("AverageBpm"));
    assertTrue(track.getAttributeNode("Album") == null);
    List<Element> marks = elements(xml, "POSITION_MARK");
    assertEquals("Artist - One = 1; # (Club Edit)", marks.get(0).getAttribute("Name"));
    assertEquals("200.013", marks.get(1).getAttribute("Start"));
    assertEquals("-1", marks.get(1).getAttribute("Num"));
    assertEquals("1", elements(xml, "TRACK").get(1).getAttribute("Key"));
  }

  @Test
  void traktorGetsMillisecondsWithSixDecimalsAndItsOwnKindOfPath() throws Exception {
    String xml = write(MixFormat.TRAKTOR_NML, two(), AUDIO, 0);
    Element place = elements(xml, "LOCATION").get(0);
    assertEquals("/:music/:DJ Ätherisch/:", place.getAttribute("DIR"));
    assertEquals("set & more #1.mp3", place.getAttribute("FILE"));
    List<Element> cues = elements(xml, "CUE_V2");
    assertEquals("0.000000", cues.get(0).getAttribute("START"));
    assertEquals("200013.333333", cues.get(1).getAttribute("START"));
    assertEquals("-1", cues.get(1).getAttribute("HOTCUE"));
    assertEquals("128.500000", elements(xml, "TEMPO").get(0).getAttribute("BPM"));
    assertEquals(
        "/:music/:DJ Ätherisch/:set & more #1.mp3",
        elements(xml, "PRIMARYKEY").get(0).getAttribute("KEY"));
  }

  @Test
  void ffmpegGetsChaptersThatEndWhereTheNextBeginsAndTheLastWithTheAudio() {
    assertEquals(
        """
        ;FFMETADATA1
        title=Live <at> "Club"
        artist=A & B
        [CHAPTER]
        TIMEBASE=1/1000
        START=0
        END=200013
        title=Art\u0001ist - One \\= 1\\; \\# (Club\tEdit)
        [CHAPTER]
        TIMEBASE=1/1000
        START=200013
        END=600500
        title=Art\u0001ist - Two
        """,
        write(MixFormat.FFMETADATA, two(), AUDIO, 0));
    Problem problem =
        assertThrows(Problem.class, () -> write(MixFormat.FFMETADATA, two(), null, 0));
    assertTrue(problem.getMessage().contains("Track 2 has no end"), problem.getMessage());
  }

  @Test
  void whatIsPlayedWithATrackIsInThatOnesChapter() throws Exception {
    TracklistView list =
        list(
            track("One", SetTime.ZERO, null, null),
            track("B", SetTime.ZERO, null, null, Transition.PLAYED_WITH),
            track("Two", SetTime.ofMillis(1000), null, null));
    String chapters = write(MixFormat.FFMETADATA, list, AUDIO, 0);
    assertTrue(
        chapters.contains("START=0\nEND=1000\ntitle=Art\u0001ist - One w/ Art\u0001ist - B\n"),
        chapters);
    assertEquals(
        2, elements(write(MixFormat.MATROSKA_CHAPTERS, list, null, 0), "ChapterAtom").size());
    String text = write(MixFormat.TEXT, list, null, 0);
    assertTrue(text.contains("\n[00:00:00] w/ Art\u0001ist - B [Label]\n"), text);
  }

  @Test
  void aTitleThatEndsWithABackslashSwallowsNoChapter() {
    TracklistView list = list(track("One\\", SetTime.ZERO, null, null));
    String text = write(MixFormat.FFMETADATA, list, AUDIO, 0);
    assertTrue(text.endsWith("One\\\\ \n"), text);
  }

  @Test
  void matroskaGetsNanosecondsAndNoEndThatNobodyKnows() throws Exception {
    String xml = write(MixFormat.MATROSKA_CHAPTERS, two(), null, 0);
    assertEquals("00:03:20.013000000", elements(xml, "ChapterTimeStart").get(1).getTextContent());
    assertEquals(1, elements(xml, "ChapterTimeEnd").size());
    assertEquals("Artist - Two", elements(xml, "ChapterString").get(1).getTextContent());
  }

  @Test
  void peopleReadListsWithoutTimesToo() {
    TracklistView list =
        list(track("One", null, null, null), track("Two", SetTime.ofMillis(61_500), null, null));
    assertEquals(
        """
        A & B - Live <at> "Club"

        Art\u0001ist - One [Label]
        [00:01:01.500] Art\u0001ist - Two [Label]
        """,
        write(MixFormat.TEXT, list, null, 0));
  }

  @Test
  void programsGetAllThatIsKnownAndNullForTheRest() {
    TracklistView list =
        list(track("One", null, null, null), track("Two", SetTime.ofMillis(61_500), null, "Dub"));
    assertEquals(
        """
        {"audio_file_id":"audio","title":"Live <at> \\"Club\\"","performer":"A & B","tracks":[\
        {"position":1,"artist":"Art\\u0001ist","title":"One","start_time":null,\
        "end_time":null,"remix":null,"label":"Label",\
        "catalog_track_id":null,"transition_type":null,"bpm":null,"key":null},\
        {"position":2,"artist":"Art\\u0001ist","title":"Two","start_time":"00:01:01.500",\
        "end_time":null,"remix":"Dub","label":"Label",\
        "catalog_track_id":null,"transition_type":null,"bpm":null,"key":null}]}""",
        write(MixFormat.JSON, list, null, 0));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TEXT", "JSON"})
  void noOtherFormHasAPlaceForATrackWithoutAStart(MixFormat format) {
    TracklistView list =
        list(track("One", SetTime.ZERO, null, null), track("Two", null, null, null));
    Problem problem = assertThrows(Problem.class, () -> write(format, list, AUDIO, 0));
    assertTrue(problem.getMessage().contains("Track 2 has no start"), problem.getMessage());
  }

  @Test
  void allTimesAreShiftedAndNoneGoesBeforeTheBeginning() throws Exception {
    List<Element> later =
        elements(write(MixFormat.REKORDBOX_XML, two(), AUDIO, 26), "POSITION_MARK");
    assertEquals("0.026", later.get(0).getAttribute("Start"));
    assertEquals("200.039", later.get(1).getAttribute("Start"));
    List<Element> earlier =
        elements(write(MixFormat.REKORDBOX_XML, two(), AUDIO, -26), "POSITION_MARK");
    assertEquals("0.000", earlier.get(0).getAttribute("Start"));
    assertEquals("199.987", earlier.get(1).getAttribute("Start"));
  }

  @ParameterizedTest
  @EnumSource(names = {"REKORDBOX_XML", "TRAKTOR_NML"})
  void djProgramsMustKnowWhichFileItIs(MixFormat format) {
    Problem problem = assertThrows(Problem.class, () -> write(format, two(), null, 0));
    assertEquals(Problem.Kind.REFUSED, problem.kind());
  }
}
