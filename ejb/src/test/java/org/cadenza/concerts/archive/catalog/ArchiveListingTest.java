package org.cadenza.concerts.archive.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.cadenza.concerts.archive.ArchiveItem;
import org.cadenza.concerts.catalog.Listing;
import org.cadenza.concerts.catalog.Place;
import org.junit.jupiter.api.Test;

class ArchiveListingTest {

  private static Listing listing(String json) throws Exception {
    ArchiveItem item =
        new ArchiveItem("gd77", new ObjectMapper().readTree(json.replace('\'', '"')));
    return ArchiveListing.of(item, 1_000_000_077L, 1_000_000_001L, "Grateful Dead", "https://a");
  }

  @Test
  void fieldsMayBeListsOrMissing() throws Exception {
    Listing listing =
        listing(
            "{'metadata':{'date':['1977-05-08T00:00:00Z'],'coverage':'London, England',"
                + "'notes':['one','two']}}");
    assertEquals(LocalDate.of(1977, 5, 8), listing.performanceDate());
    assertEquals(new Place(null, "London", "England"), listing.place());
    assertEquals("one\ntwo", listing.notes());
    assertEquals(Listing.Recording.UNKNOWN, listing.recording());
    assertNull(listing.rating());
    assertNull(listing.durationSeconds());
    assertEquals("https://a/details/gd77", listing.pageUrl());
  }

  @Test
  void aDayThatIsNoneIsUnknown() throws Exception {
    assertNull(listing("{'metadata':{'date':'1977-00-00'}}").performanceDate());
    assertNull(listing("{'metadata':{'date':'1977'}}").performanceDate());
  }

  @Test
  void reviewsWithoutStarsDoNotCountForTheRating() throws Exception {
    Listing listing =
        listing(
            "{'metadata':{},'reviews':[{'stars':'4','reviewbody':'good'},{'stars':'0'},"
                + "{'stars':5,'reviewer':'x'},{'stars':'many'}]}");
    assertEquals("4.5", listing.rating().toString());
    assertEquals(4, listing.reviews().size());
    assertNull(listing.reviews().get(3).stars());
  }

  @Test
  void segueAndTitleAreApart() throws Exception {
    Listing.Song song =
        listing("{'metadata':{},'files':[{'name':'a.flac','format':'Flac','title':'Scarlet ->'}]}")
            .tracks()
            .get(0);
    assertEquals("Scarlet", song.title());
    assertTrue(song.segue());
  }

  @Test
  void whatCannotBeDownloadedSaysWhy() throws Exception {
    String shorten = "'files':[{'name':'a.shn','format':'Shorten'}]";
    assertTrue(listing("{'metadata':{}," + shorten + "}").refusal().endsWith("only in Shorten"));
    Listing secret =
        listing("{'metadata':{},'files':[{'name':'a.flac','format':'Flac','private':'true'}]}");
    assertFalse(secret.isAvailable());
    assertTrue(secret.refusal().contains("to itself"), secret.refusal());
    assertTrue(listing("{'metadata':{}}").refusal().contains("no audio files"));
  }
}
