package org.cadenza.tracklists.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTextTest {

  private static SetPage read(String text) throws NoSetPage {
    return PastedText.read(text, "a set");
  }

  private static List<String> titles(SetPage page) {
    return page.rows().stream().map(SetRow::title).toList();
  }

  @Test
  void aTracklistWithTimesNumbersAndLabelsIsRead() throws Exception {
    SetPage page =
        read(
            """
            Someone @ Big Night, Great Hall 2024-01-15

            What a night that was - thanks to all
            [00:00] 01. First - One (Extended Mix) [LABEL]
            [05:30] w/ Second - Two
            [1:02:03] 02. Third - Three [BIG & CO]
            12:00:01 ID - ID
            Tracklist by somebody - thank you
            """);
    assertEquals("Someone @ Big Night, Great Hall 2024-01-15", page.title());
    assertEquals(List.of("One", "Two", "Three", "ID"), titles(page));
    assertEquals(
        List.of(0, 330, 3723, 43201), page.rows().stream().map(SetRow::cueSeconds).toList());
    SetRow first = page.rows().get(0);
    assertEquals("First", first.artist());
    assertEquals("Extended Mix", first.remix());
    assertEquals("LABEL", first.label());
    assertFalse(first.together());
    assertTrue(page.rows().get(1).together());
    assertEquals("BIG & CO", page.rows().get(2).label());
    assertFalse(page.rows().get(3).identified());
    assertTrue(page.hasTimes());
    assertEquals("0.750", page.confidence().toPlainString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01. A - One\n02. 50 Cent - Two\n03. C - Three",
        "1 A - One\n2 50 Cent - Two\n3 C - Three",
        "#1 A - One\n#2 50 Cent - Two\n#3 C - Three",
        "0:00 A - One\n75:30 50 Cent - Two\n99:59 C - Three",
        "01. [00:00] A - One\n02. [00:10] 50 Cent - Two\n03. [00:20] C - Three",
        "A - One\n50 Cent - Two\nC - Three",
        "A \u2013 One\r\n\r\n50 Cent \u2014 Two\rC - Three",
        "\uFEFF0:00 A - One\n0:10 50 Cent - Two\n0:20 C - Three",
        "0:00 - A - One\n0:10 | 50 Cent - Two\n0:20 \u2013 C - Three",
        "01\tA - One\n02\t50 Cent - Two\n03\tC - Three",
        "01\nA - One\n02\n50 Cent - Two\n03\nC - Three",
        "0:00\nA - One\n[w/] 50 Cent - Two\n0:20\nC - Three",
      })
  void tracksAreReadHoweverTheyAreNumbered(String text) throws Exception {
    SetPage page = read(text);
    assertEquals(List.of("One", "Two", "Three"), titles(page));
    assertEquals(List.of("A", "50 Cent", "C"), page.rows().stream().map(SetRow::artist).toList());
    assertEquals("a set", page.title());
  }

  @Test
  void aTrackOfThePageItselfIsOnSeveralLines() throws Exception {
    SetPage page =
        read(
            """
            Villager @ Dekmantel, Amsterdam, Netherlands 2023-08-01
            01
            0:00
            Villager - Monocyclical
            !K7
            w/
            Jeshi - 3210 (Ross From Friends Remix)
            02
            4:38
            Reece Cox - Emotion 1
            KUL\u00D8R [DK]
            Save
            """);
    assertEquals("Villager @ Dekmantel, Amsterdam, Netherlands 2023-08-01", page.title());
    assertEquals(List.of("Monocyclical", "3210", "Emotion 1"), titles(page));
    assertEquals(
        Arrays.asList(0, null, 278), page.rows().stream().map(SetRow::cueSeconds).toList());
    assertEquals(
        Arrays.asList("!K7", null, "KUL\u00D8R DK"),
        page.rows().stream().map(SetRow::label).toList());
    assertTrue(page.rows().get(1).together());
    assertEquals("Ross From Friends Remix", page.rows().get(1).remix());
  }

  @Test
  void withoutTimesNobodyKnowsWhenATrackBegins() throws Exception {
    SetPage page = read("1. A - One\n2. B - Two");
    assertFalse(page.hasTimes());
    page.order().tracks().forEach(track -> assertNull(track.start()));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\u2028", "(", "- ", "a - ", "[", "1. ", "w/ "})
  void noLineHoweverLongTakesLong(String piece) {
    String text = "01. A - B" + piece.repeat((1 << 20) / piece.length()) + "\n";
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text));
  }

  @Test
  void moreTracksThanAListMayHaveAreRefused() {
    NoSetPage many = assertThrows(NoSetPage.class, () -> read("w/ A - B\n".repeat(1001)));
    assertTrue(many.getMessage().contains("1000"), many.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \n", "Nothing of that kind", "A-B"})
  void whatHasNoTrackIsNoTracklist(String text) {
    NoSetPage none = assertThrows(NoSetPage.class, () -> read(text));
    assertEquals(NoSetPage.Reason.NO_LIST, none.reason());
  }
}
