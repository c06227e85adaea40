package org.cadenza.concerts.nugs.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cadenza.concerts.catalog.Listing;
import org.junit.jupiter.api.Test;

class NugsListingTest {

  private static final String CONTAINER =
      """
      {"containerID": 37654, "artistID": 62, "artistName": "Phish", "containerInfo": "7/14/2024 Mansfield",
       "performanceDate": "7/14/2024", "performanceDateFormatted": "2024/07/14",
       "venueName": "Xfinity Center", "venueCity": "Mansfield", "venueState": "MA",
       "totalContainerRunningTime": 600, "availabilityType": 1, "pageURL": "/phish/37654",
       "notes": [{"note": "The first night of two."}], "pics": [{"url": "/p.jpg"}],
       "reviews": {"items": [{"reviewerName": "Mike", "reviewDate": "7/15/2024", "review": "Fine"}]},
       "productFormatList": [{"formatStr": "FLAC"}, {"formatStr": "FLAC-HD"}],
       "tracks": [{"trackID": 1, "songTitle": "Tweezer >", "discNum": 1, "trackNum": 1, "setNum": 1,
                   "totalRunningTime": 400},
                  {"trackID": 2, "songTitle": "Prince Caspian", "discNum": 1, "trackNum": 2, "setNum": 1,
                   "totalRunningTime": 200}]}
      """;

  @Test
  void whatIsTakenFromAContainerOnlyChangesTogetherWithTheNumberOfTheReading() throws Exception {
    Listing listing =
        NugsListing.of(
            NugsReader.MAPPER.readValue(CONTAINER, NugsAnswers.Container.class),
            "https://pictures.example",
            "https://site.example");
    assertEquals(
        "1 6e51a66e083e5e1184c3e23d71f8a93e8e009f4401c6a8bc37b2d83700987c2c",
        NugsListing.READING + " " + listing.fingerprint(),
        "raise READING, and write down both here");
  }
}
