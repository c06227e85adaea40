package org.cadenza.tracklists.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackCreditTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "Artist - Title;Artist;Title;-;true",
        "Artist - Title (Extended Mix);Artist;Title;Extended Mix;true",
        "A - B - C (Other Remix);A;B - C;Other Remix;true",
        "Artist - Title (Live) (X & Y Bootleg);Artist;Title (Live);X & Y Bootleg;true",
        "Artist - Title (Remixed);Artist;Title (Remixed);-;true",
        "Artist - Title (VIP);Artist;Title;VIP;true",
        "Artist \u2013 Title;Artist;Title;-;true",
        "Artist - ID;Artist;ID;-;false",
        "ID - ID;ID;ID;-;false",
        "Something;ID;Something;-;false",
        "Jay-Z - 99 Problems;Jay-Z;99 Problems;-;true",
      })
  void aNameIsSplitIntoArtistTitleAndRemix(
      String name, String artist, String title, String remix, boolean known) {
    TrackCredit credit = TrackCredit.of(name);
    assertEquals(new TrackCredit(artist, title, remix), credit);
    assertEquals(known, credit.isKnown());
  }
}
