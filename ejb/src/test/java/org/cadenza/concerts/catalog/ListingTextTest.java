package org.cadenza.concerts.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTextTest {

  private static Listing listing(List<Listing.Song> tracks, List<Listing.Opinion> reviews) {
    return new Listing(
        5508,
        7,
        "Grateful Dead",
        LocalDate.parse("1977-05-08"),
        null,
        new Place("Barton Hall", "Ithaca", "NY"),
        10_380,
        "Snow outside",
        "https://play.nugs.net/release/5508",
        null,
        true,
        null,
        new BigDecimal("4.8"),
        new Listing.Recording("SBD", "Betty", null),
        Fidelity.HD,
        tracks,
        reviews);
  }

  @Test
  void theTextIsTheRecordsOwnSoThatOlderFingerprintsStayTrue() {
    Listing full =
        listing(
            List.of(
                new Listing.Song(1, 1, 1, 1, "Scarlet Begonias", true, 640),
                new Listing.Song(2, 1, 2, 1, "Fire on the Mountain", false, null)),
            List.of(
                new Listing.Opinion("A taper", "2001-05-08", "The one", 5),
                new Listing.Opinion(null, null, null, null)));
    assertEquals(full.toString(), ListingText.of(full));
    Listing bare = listing(List.of(), List.of());
    assertEquals(bare.toString(), ListingText.of(bare));
  }
}
