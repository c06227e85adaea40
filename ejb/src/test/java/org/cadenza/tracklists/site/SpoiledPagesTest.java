package org.cadenza.tracklists.site;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages and copied lines with something wrong in them, always the same ones. */
class SpoiledPagesTest {

  private static final int TRIES = 5000;
  private static final List<String> PIECES =
      List.of(
          "<div class=\"tlpItem\">",
          "</div>",
          "<div id=\"tlTab\">",
          "<!--",
          "<script>",
          "\"",
          "&#x1F600;",
          "\u0000",
          "\uD800",
          "\u202E",
          " - ",
          "(((",
          "Remix)",
          "[99:99:99]",
          "[-1:00]",
          "w/",
          "9999999",
          "99999999999999999999",
          "-0",
          "<input id=\"x_cue_seconds\" value=\"1e9\">",
          "<meta itemprop=\"name\" content=\"\">");

  private static final String PAGE =
      "<html><head><meta property=\"og:title\" content=\"One - Night, Hall 2024-01-15\"></head>"
          + "<body><div id=\"tlTab\"><meta itemprop=\"genre\" content=\"Trance\">"
          + IntStream.range(0, 12)
              .mapToObj(Integer::toString)
              .map(SpoiledPagesTest::row)
              .collect(Collectors.joining())
          + "</div></body></html>";

  private static final String LINES =
      "One @ Night\n"
          + "[1:02:03] First - Title (Some Remix) [LABEL]\nw/ Second - Other\n".repeat(9);

  private static String row(String number) {
    return ("<div class=\"tlpItem\" data-isided=\"true\">"
            + "<input id=\"tlp#_cue_seconds\" value=\"#0\">"
            + "<span id=\"tlp#_tracknumber_value\">#</span>"
            + "<meta itemprop=\"name\" content=\"A # - T # (Some Remix)\">"
            + "<span class=\"trackLabel\">LABEL</span><span class=\"bpm\">128</span>"
            + "<span class=\"key\">Fm</span></div>")
        .replace("#", number);
  }

  private static String spoiled(String text, Random random) {
    StringBuilder spoiled = new StringBuilder(text);
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      int at = random.nextInt(spoiled.length() + 1);
      int end = Math.min(spoiled.length(), at + random.nextInt(120));
      switch (random.nextInt(4)) {
        case 0 -> spoiled.delete(at, end);
        case 1 -> spoiled.insert(at, spoiled.substring(at, end).repeat(random.nextInt(40)));
        default -> spoiled.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return spoiled.toString();
  }

  /** Whether it has become a list, and not the error that is documented; anything else fails. */
  private static boolean isRead(boolean isPage, String text) {
    try {
      SetPage page = isPage ? SetPageReader.read(text, "a set") : PastedText.read(text, "a set");
      assertFalse(page.order().withEnds(null).tracks().isEmpty());
      assertTrue(page.confidence().doubleValue() <= 1);
      assertFalse(page.heading().event().isEmpty());
      return true;
    } catch (NoSetPage e) {
      return false;
    }
  }

  private static void everyOneIsReadOrRefused(boolean isPage, String text) {
    Random random = new Random(5);
    int read = 0;
    for (int i = 0; i < TRIES; i++) {
      String spoiled = spoiled(text, random);
      try {
        read += isRead(isPage, spoiled) ? 1 : 0;
      } catch (RuntimeException e) {
        throw new AssertionError(spoiled, e);
      }
    }
    assertTrue(read > TRIES / 10, "no more were read than " + read);
  }

  @Test
  void everySpoiledPageIsReadOrRefused() {
    everyOneIsReadOrRefused(true, PAGE);
  }

  @Test
  void allSpoiledLinesAreReadOrRefused() {
    everyOneIsReadOrRefused(false, LINES);
  }
}
