package org.cadenza.concerts.archive.catalog;

import static org.cadenza.concerts.catalog.Listing.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.cadenza.concerts.archive.ArchiveItem;
import org.cadenza.concerts.archive.ArchiveTracks;
import org.cadenza.concerts.catalog.Fidelity;
import org.cadenza.concerts.catalog.Listing;
import org.cadenza.concerts.catalog.Place;

/** Makes our listing of an item of theirs. */
final class ArchiveListing {

  private static final int MOST_REVIEWS = 200;
  private static final String STREAM_ONLY =
      "The Internet Archive offers this recording for streaming only, as the artist wants it";

  private ArchiveListing() {}

  /**
   * The listing.
   *
   * @param number our number of the item
   * @param artist our number of the collection that it is read from
   */
  static Listing of(ArchiveItem item, long number, long artist, String artistName, String site) {
    ArchiveTracks tracks = ArchiveTracks.of(item, number);
    String refusal = refusal(item, tracks);
    List<Listing.Song> songs = songs(tracks);
    List<Listing.Opinion> opinions =
        item.reviews().stream().limit(MOST_REVIEWS).map(ArchiveListing::opinion).toList();
    return new Listing(
        number,
        artist,
        text(artistName, 255),
        date(item.text("date")),
        text(item.text("title"), 500),
        place(item.text("venue"), item.text("coverage")),
        duration(songs),
        text(item.text("notes"), 15_000),
        text(site + "/details/" + item.identifier(), 1000),
        text(site + "/services/img/" + item.identifier(), 1000),
        refusal == null,
        refusal,
        rating(opinions),
        new Listing.Recording(
            text(item.text("source"), 10_000),
            text(item.text("taper"), 255),
            text(item.text("lineage"), 10_000)),
        tracks.fidelity(),
        songs,
        opinions);
  }

  /** Why nothing of it can be downloaded; null if it can. */
  static String refusal(ArchiveItem item, ArchiveTracks tracks) {
    if (item.isRestricted()) {
      return STREAM_ONLY;
    } else if (tracks.all().isEmpty()) {
      return "The Internet Archive has no audio files of this recording";
    } else if (tracks.fidelity() == Fidelity.NONE) {
      return text(
          "The Internet Archive has this recording in no format that Cadenza can use, only in "
              + tracks.formats(),
          300);
    }
    return tracks.arePrivate()
        ? "The Internet Archive keeps the files of this recording to itself"
        : null;
  }

  private static List<Listing.Song> songs(ArchiveTracks tracks) {
    return tracks.all().stream()
        .map(
            track -> {
              String title = tracks.title(track.file()).strip();
              String plain = title.replaceFirst("\\s*-?>$", "");
              return new Listing.Song(
                  track.id(),
                  track.disc(),
                  track.number(),
                  track.set(),
                  plain.isBlank() ? "Untitled" : text(plain, 255),
                  !plain.equals(title),
                  tracks.seconds(track.file()));
            })
        .toList();
  }

  private static Integer duration(List<Listing.Song> songs) {
    boolean known = !songs.isEmpty() && songs.stream().allMatch(s -> s.durationSeconds() != null);
    return known ? songs.stream().mapToInt(Listing.Song::durationSeconds).sum() : null;
  }

  /** {@code Ithaca, NY}: the town, and after the last comma its state or country. */
  private static Place place(String venue, String coverage) {
    String town = coverage == null ? "" : coverage;
    int comma = town.lastIndexOf(',');
    String city = comma < 0 ? town : town.substring(0, comma);
    String state = comma < 0 ? null : town.substring(comma + 1);
    return new Place(text(venue, 255), text(city, 120), text(state, 60));
  }

  private static LocalDate date(String text) {
    try {
      return text == null || text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeException e) {
      // Such as 1977-00-00.
      return null;
    }
  }

  private static Listing.Opinion opinion(JsonNode review) {
    String stars = review.path("stars").asText("");
    return new Listing.Opinion(
        text(review.path("reviewer").asText(null), 255),
        text(review.path("reviewdate").asText(null), 40),
        text(review.path("reviewbody").asText(review.path("reviewtitle").asText(null)), 10_000),
        stars.matches("[0-5]") ? Integer.valueOf(stars) : null);
  }

  /** The mean of those who gave stars; none is no star, but no rating. */
  private static BigDecimal rating(List<Listing.Opinion> opinions) {
    OptionalDouble mean =
        opinions.stream()
            .map(Listing.Opinion::stars)
            .filter(stars -> stars != null && stars > 0)
            .mapToInt(stars -> stars)
            .average();
    return mean.isEmpty()
        ? null
        : BigDecimal.valueOf(mean.getAsDouble()).setScale(1, RoundingMode.HALF_UP);
  }
}
