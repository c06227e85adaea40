package org.cadenza.concerts.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.cadenza.concerts.catalog.Fidelity;
import org.junit.jupiter.api.Test;

class ArchiveTracksTest {

  private static final long ITEM = 1_000_000_077L;

  static ArchiveItem item(String metadata, String... files) throws Exception {
    String json = "{\"metadata\":{" + metadata + "},\"files\":[" + String.join(",", files) + "]}";
    return new ArchiveItem(
        "gd1977-05-08.sbd.flac16", new ObjectMapper().readTree(json.replace('\'', '"')));
  }

  static String file(String name, String format) {
    return "{'name':'" + name + "','format':'" + format + "'}";
  }

  private static ArchiveTracks tracks(String metadata, String... files) throws Exception {
    return ArchiveTracks.of(item(metadata, files), ITEM);
  }

  private static List<String> names(ArchiveTracks tracks) {
    return tracks.all().stream().map(t -> t.file().name()).toList();
  }

  @Test
  void discsAndTracksAreReadFromTheNames() throws Exception {
    ArchiveTracks tracks =
        tracks(
            "",
            file("gd77-05-08d2t01.flac", "Flac"),
            file("gd77-05-08d1t10.flac", "Flac"),
            file("gd77-05-08d1t9.flac", "Flac"),
            file("gd77-05-08d1t9.mp3", "VBR MP3"));
    assertEquals(
        List.of("gd77-05-08d1t9.flac", "gd77-05-08d1t10.flac", "gd77-05-08d2t01.flac"),
        names(tracks));
    ArchiveTracks.Track last = tracks.all().get(2);
    assertEquals(List.of(2, 1, 1), List.of(last.disc(), last.number(), last.set()));
    assertEquals(Fidelity.CD, tracks.fidelity());
  }

  @Test
  void setsAreKnownWhereTheNamesTellThem() throws Exception {
    ArchiveTracks tracks =
        tracks("", file("goose-s1t01.flac", "Flac"), file("goose-s2t01.flac", "Flac"));
    assertEquals(List.of(1, 2), tracks.all().stream().map(ArchiveTracks.Track::set).toList());
  }

  @Test
  void tagsTellTheOrderWhereTheNamesDoNot() throws Exception {
    ArchiveTracks tracks =
        tracks(
            "",
            "{'name':'b.flac','format':'Flac','track':'1/2'}",
            "{'name':'a.flac','format':'Flac','track':2}");
    assertEquals(List.of("b.flac", "a.flac"), names(tracks));
    assertEquals(2, tracks.all().get(1).number());
  }

  @Test
  void aTrackKeepsItsNumberWhenAFileIsAdded() throws Exception {
    ArchiveTracks before = tracks("", file("b.flac", "Flac"));
    ArchiveTracks after = tracks("", file("a.flac", "Flac"), file("b.flac", "Flac"));
    assertEquals(before.all().get(0).id(), after.all().get(1).id());
    assertEquals(ITEM, ArchiveTracks.itemOf(before.all().get(0).id()));
  }

  @Test
  void whatNeitherNameNorTagTellsIsTakenFromTheFileThatWasMadeOfIt() throws Exception {
    ArchiveTracks tracks =
        tracks(
            "",
            "{'name':'t1.flac','format':'24bit Flac','length':'374491.55'}",
            "{'name':'t1.mp3','format':'VBR MP3','original':'t1.flac','title':'Yeti',"
                + "'length':'06:21'}");
    ArchiveFile file = tracks.all().get(0).file();
    assertEquals("Yeti", tracks.title(file));
    assertEquals(381, tracks.seconds(file));
  }

  @Test
  void twentyFourBitsAreHighResolutionOnlyWhereTheRateIsTold() throws Exception {
    String high = file("d1t01.flac", "24bit Flac");
    assertEquals(Fidelity.CD, tracks("'source':'AT853 > SD 702 (24/48)'", high).fidelity());
    for (String told : List.of("24/96", "24bit/96kHz", "24 bit 96 kHz", "flac2496")) {
      assertEquals(Fidelity.HD, tracks("'lineage':'DAT > " + told + "'", high).fidelity(), told);
    }
  }

  @Test
  void withBothKindsEachTrackHasBothFiles() throws Exception {
    ArchiveTracks tracks =
        tracks(
            "'source':'SBD 24/96'",
            file("d1t01.24.flac", "24bit Flac"),
            file("d1t01.flac", "Flac"));
    assertEquals("d1t01.flac", tracks.all().get(0).file().name());
    assertEquals("d1t01.24.flac", tracks.all().get(0).high().name());
    assertEquals(Fidelity.HD, tracks.fidelity());
  }

  @Test
  void oldFormatsGiveASetListAndNothingToDownload() throws Exception {
    ArchiveTracks tracks = tracks("", file("d1t01.shn", "Shorten"), file("d1t01.mp3", "VBR MP3"));
    assertEquals(List.of("d1t01.shn"), names(tracks));
    assertEquals(Fidelity.NONE, tracks.fidelity());
    assertEquals("Shorten", tracks.formats());
  }

  @Test
  void anItemForStreamingOnlyIsRestrictedHoweverItSaysSo() throws Exception {
    assertTrue(item("'collection':['GratefulDead','stream_only']").isRestricted());
    assertTrue(item("'access-restricted-item':'true'").isRestricted());
  }
}
