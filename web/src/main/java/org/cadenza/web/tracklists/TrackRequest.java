package org.cadenza.web.tracklists;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.Track;

/** A track as it is entered or changed; what is absent of a change stays as it is. */
public record TrackRequest(
    Integer position,
    @Size(max = 300, message = "must have at most 300 characters") String artist,
    @Size(max = 300, message = "must have at most 300 characters") String title,
    String startTime,
    String endTime,
    @Size(max = 200, message = "must have at most 200 characters") String remix,
    @Size(max = 200, message = "must have at most 200 characters") String label,
    BigDecimal bpm,
    @Size(max = 10, message = "must have at most 10 characters") String key) {

  private static final BigDecimal MOST_BPM = BigDecimal.valueOf(1000);

  /**
   * As a new one.
   *
   * @param where before the names of its fields, such as {@code tracks[2].}; may be empty
   */
  Track track(String where) {
    require(where + "artist", artist);
    require(where + "title", title);
    return new Track(
        artist.strip(),
        title.strip(),
        time(where + "start_time", startTime),
        time(where + "end_time", endTime),
        remix,
        label,
        null,
        null,
        true,
        bpm(where),
        key);
  }

  /** In place of one that is there. */
  Track over(Track old, String where) {
    requireText(where + "artist", artist);
    requireText(where + "title", title);
    return new Track(
        artist == null ? old.artist() : artist.strip(),
        title == null ? old.title() : title.strip(),
        startTime == null ? old.start() : time(where + "start_time", startTime),
        endTime == null ? old.end() : time(where + "end_time", endTime),
        remix == null ? old.remix() : remix,
        label == null ? old.label() : label,
        old.catalogTrackId(),
        old.transition(),
        old.manual(),
        bpm == null ? old.bpm() : bpm(where),
        key == null ? old.key() : key);
  }

  private static void require(String field, String text) {
    if (text == null || text.isBlank()) {
      throw Problem.invalid(field, "is required");
    }
  }

  private static void requireText(String field, String text) {
    if (text != null && text.isBlank()) {
      throw Problem.invalid(field, "must not be blank");
    }
  }

  private BigDecimal bpm(String where) {
    if (bpm != null && (bpm.signum() <= 0 || bpm.compareTo(MOST_BPM) > 0 || bpm.scale() > 3)) {
      throw Problem.invalid(
          where + "bpm", "must be over 0 and at most 1000, with three decimals at most");
    }
    return bpm;
  }

  /** A time of a request; null for null. */
  static SetTime time(String field, String text) {
    return text == null
        ? null
        : SetTime.parse(text)
            .orElseThrow(() -> Problem.invalid(field, "must be a time (HH:MM:SS or HH:MM:SS.mmm)"));
  }
}
