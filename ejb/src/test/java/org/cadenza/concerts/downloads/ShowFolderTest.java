package org.cadenza.concerts.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ShowFolderTest {

  private static final Rendition FLAC = Rendition.of("FLAC", null);

  private static ShowFacts show(
      String artist, LocalDate date, String title, String venue, String city, String state) {
    return new ShowFacts(
        1, "nugs", 77, artist, date, title, venue, city, state, null, null, null, null);
  }

  private static ShowFacts cornell() {
    return show(
        "Grateful Dead", LocalDate.of(1977, 5, 8), "Cornell", "Barton Hall", "Ithaca", "NY");
  }

  @Test
  void aFolderTellsArtistDatePlaceAndForm() {
    assertEquals(
        "Grateful Dead/1977-05-08 Barton Hall, Ithaca NY [FLAC 16-44]",
        ShowFolder.of("", cornell(), FLAC).path());
    assertEquals(
        "live/dead/Grateful Dead/1977-05-08 Barton Hall, Ithaca NY [MP3 256]",
        ShowFolder.of("live/dead", cornell(), Rendition.of("MP3", "256kbps")).path());
  }

  @Test
  void whatIsUnknownIsLeftOut() {
    LocalDate day = LocalDate.of(1970, 1, 2);
    assertEquals("1970-01-02 Reno NV", show("A", day, null, null, "Reno", "NV").headline());
    assertEquals("1970-01-02 Hall", show("A", day, null, "Hall", null, " ").headline());
    assertEquals("Best of", show("A", null, "Best of", null, null, null).headline());
    assertEquals(
        "untitled [FLAC 16-44]",
        ShowFolder.of("", show("A", null, null, null, null, null), FLAC).name());
  }

  @Test
  void noTextMakesAnotherFolder() {
    ShowFolder folder =
        ShowFolder.of(
            "", show("AC/DC", null, null, "../..", "a\\b:c?\u202e", "é".repeat(400)), FLAC);
    assertEquals("AC-DC", folder.parent());
    assertTrue(folder.name().endsWith("[FLAC 16-44]"));
    assertTrue(folder.name().getBytes(StandardCharsets.UTF_8).length <= 240, folder::name);
    assertTrue(folder.name().matches("[^/\\\\:?]*"), folder::name);
  }

  @Test
  void thePathLeadsBackToTheFolder() {
    ShowFolder folder = ShowFolder.of("a/b", cornell(), FLAC);
    assertEquals(folder, ShowFolder.at(folder.path()));
  }

  @Test
  void aTakenNameIsFollowedByOthers() {
    ShowFolder folder = ShowFolder.of("", cornell(), FLAC);
    assertEquals(folder.name(), folder.names(77).get(0));
    assertEquals(folder.name() + " (77)", folder.names(77).get(1));
    assertEquals(folder.names(77).size(), new HashSet<>(folder.names(77)).size());
  }
}
