package org.cadenza.concerts.nugs.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the upstream answers, cut to what we use; any part may be missing. */
final class NugsAnswers {

  private NugsAnswers() {}

  /** Around every answer. A method that is not there answers 200 and NOT_AVAILABLE. */
  record Envelope(
      @JsonProperty("responseAvailabilityCodeStr") String availability,
      @JsonProperty("Response") JsonNode response) {}

  record ArtistItem(
      long artistID, String artistName, String artistImage, String pageURL, int numShows) {}

  record RecentItem(long containerID, long artistID, String artistName, String postedDate) {}

  record Container(
      long containerID,
      long artistID,
      String artistName,
      String containerInfo,
      String performanceDate,
      String performanceDateFormatted,
      String venueName,
      String venueCity,
      String venueState,
      Integer totalContainerRunningTime,
      List<Song> tracks,
      List<Song> songs,
      List<Note> notes,
      Reviews reviews,
      List<Picture> pics,
      List<Product> productFormatList,
      Integer availabilityType,
      String pageURL) {}

  record Song(
      long trackID,
      String songTitle,
      int discNum,
      int trackNum,
      int setNum,
      Integer totalRunningTime) {}

  record Note(String note) {}

  record Reviews(List<Review> items) {}

  record Review(String reviewerName, String reviewDate, String review) {}

  record Picture(String url) {}

  record Product(String formatStr) {}
}
