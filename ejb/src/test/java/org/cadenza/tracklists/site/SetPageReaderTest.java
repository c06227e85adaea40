package org.cadenza.tracklists.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.Track;
import org.cadenza.tracklists.tracks.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetPageReaderTest {

  /** In the structure of a page of 2023: meta tags over several lines, and a media row between. */
  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><title>x</title>
      <meta property="og:title" content="Some &amp; One - Big Night, Great Hall 2024-01-15">
      </head><body>
      <div id="tlTab" itemscope itemtype="http://schema.org/MusicPlaylist" data-id="2b1kx">
        <meta itemprop="name" content="not this one"><meta itemprop="genre" content="Trance">
        <meta itemprop="genre" content="Techno">
        <div class="tlpTog bItm tlpItem" id="tlp_11" data-trno="0" data-isided="true">
          <input type="hidden" id="tlp0_cue_seconds" value="%d">
          <span id="tlp0_tracknumber_value">01</span>
          <div id="tlp0_content" itemtype="http://schema.org/MusicRecording">
            <meta itemprop="name"
                  content="First - One (Other Remix)">
            <meta itemprop="byArtist" content="First"><meta itemprop="publisher" content="LABEL">
            <span class="trackValue">First - One</span><span class="trackEditData">(Live Edit)</span>
          </div>
          <span class="bpm">128</span><span class="key">Fm</span>
        </div>
        <div class="tlpItem" id="tlp_12" data-trno="1" data-isided="true">
          <input type="hidden" id="tlp1_cue_seconds" value="0">
          <span id="tlp1_tracknumber_value">w/</span>
          <div><meta itemprop="name" content="Second - Two"></div>
        </div>
        <div class="mediaRow" data-trackid="55"></div>
        <div class="tlpItem" id="tlp_13" data-trno="2">
          <input type="hidden" id="tlp2_cue_seconds" value="%d">
          <span id="tlp2_tracknumber_value">02</span>
          <div><span class="trackValue">Third - ID</span>
               <span class="trackLabel">ONE</span><span class="trackLabel">TWO</span></div>
        </div>
        <div class="tlpItem" id="tlp_14" data-trno="3" data-isided="true">
          <input type="hidden" id="tlp3_cue_seconds" value="0">
          <span id="tlp3_tracknumber_value">03</span>
          <div><meta itemprop="name" content="Fourth - Four"></div>
        </div>
      </div></body></html>
      """;

  @Test
  void aPageIsReadWithItsHeadingAndRows() throws Exception {
    SetPage page = SetPageReader.read(PAGE.formatted(0, 200), "words");
    assertEquals("Some & One", page.heading().performer());
    assertEquals("Big Night", page.heading().event());
    assertEquals("Trance", page.genre());
    assertEquals(
        new SetRow(
            "First",
            "One",
            "Other Remix, Live Edit",
            "LABEL",
            0,
            false,
            true,
            BigDecimal.valueOf(128),
            "Fm"),
        page.rows().get(0));
    assertTrue(page.rows().get(1).together());
    assertFalse(page.rows().get(2).identified());
    assertEquals("ONE, TWO", page.rows().get(2).label());
    assertEquals("0.750", page.confidence().toPlainString());
  }

  @Test
  void anEditThatTheNameHasAlreadyIsNamedOnceAndBeatsMayHaveTheirUnit() throws Exception {
    String page =
        PAGE.replace("One (Other Remix)", "One (live edit)")
            .replace(">128<", ">127.5 BPM<")
            .formatted(0, 200);
    SetRow row = SetPageReader.read(page, "words").rows().get(0);
    assertEquals("live edit", row.remix());
    assertEquals("127.5", row.bpm().toPlainString());
  }

  @Test
  void aTrackThatIsPlayedWithAnotherBeginsWithItAndOneWithoutATimeNobodyKnowsWhen()
      throws Exception {
    List<Track> tracks = SetPageReader.read(PAGE.formatted(0, 200), "words").order().tracks();
    assertEquals(
        Arrays.asList(SetTime.ZERO, SetTime.ZERO, SetTime.ofMillis(200_000), null),
        tracks.stream().map(Track::start).toList());
    assertEquals(Transition.PLAYED_WITH, tracks.get(1).transition());
    assertNull(tracks.get(2).transition());
  }

  @Test
  void aPageWhoseTimesAreAllNoughtHasNone() throws Exception {
    SetPage page = SetPageReader.read(PAGE.formatted(0, 0), "words");
    assertFalse(page.hasTimes());
    page.order().tracks().forEach(track -> assertNull(track.start()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><head><title>Just a moment...</title></head><body></body></html>",
        "<html><body><form id='challenge-form'></form></body></html>",
        "<html><body><div class='g-recaptcha'></div></body></html>",
        "<html><body>Your IP has been blocked</body></html>",
        "Please wait, you will be forwarded to the requested page",
      })
  void aRobotCheckIsToldFromOtherPages(String html) {
    assertEquals(
        NoSetPage.Reason.BLOCKED,
        assertThrows(NoSetPage.class, () -> SetPageReader.read(html, "words")).reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no html at all",
        "<html><body><div class='tlpItem'></div></body></html>",
        "<html><body><div id='tlTab'></div></body></html>",
        "<div id='tlTab'><div class='tlpItem'><div class='tlpItem'></div></div></div>",
      })
  void whatHasNoRowsIsNoTracklist(String html) {
    assertEquals(
        NoSetPage.Reason.NO_LIST,
        assertThrows(NoSetPage.class, () -> SetPageReader.read(html, "words")).reason());
  }

  @Test
  void moreRowsThanAListMayHaveTracksAreRefused() {
    String rows = "<div class='tlpItem'></div>".repeat(1001);
    assertThrows(
        NoSetPage.class, () -> SetPageReader.read("<div id='tlTab'>" + rows + "</div>", "words"));
  }

  @Test
  void whatIsSaidOfATrackIsNotSaidOfTheSet() throws Exception {
    SetPage page =
        SetPageReader.read(
            "<title>A Set</title><div id='tlTab'><div class='tlpItem'>"
                + "<meta itemprop='name' content='A - B'><meta itemprop='genre' content='Polka'>"
                + "</div></div>",
            "words");
    assertEquals("A Set", page.title());
    assertNull(page.genre());
  }

  @Test
  void aPageWithoutATitleIsCalledAsItsAddressIs() throws Exception {
    String page = "<div id='tlTab'><div class='tlpItem'></div></div>";
    assertEquals("some dj big night", SetPageReader.read(page, "some dj big night").title());
  }

  @Test
  void aRowThatSaysNothingIsOneThatNobodyKnows() throws Exception {
    SetRow row =
        SetPageReader.read("<div id='tlTab'><div class='tlpItem'></div></div>", "words")
            .rows()
            .get(0);
    assertEquals("ID", row.artist());
    assertEquals("ID", row.title());
    assertFalse(row.identified());
    assertNull(row.cueSeconds());
  }
}
