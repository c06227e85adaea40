package org.cadenza.web.tracklists;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.Track;
import org.cadenza.tracklists.tracks.Transition;

/**
 * A track as it is entered or changed; what is absent of a change stays as it is, and what may be
 * unknown is so once it is null.
 *
 * @param transitionType ours: as it is answered
 */
public record TrackRequest(
    Integer position,
    @Size(max = 300, message = "must have at most 300 characters") String artist,
    @Size(max = 300, message = "must have at most 300 characters") String title,
    Optional<String> startTime,
    Optional<String> endTime,
    Optional<@Size(max = 200, message = "must have at most 200 characters") String> remix,
    Optional<@Size(max = 200, message = "must have at most 200 characters") String> label,
    Optional<Transition> transitionType,
    Optional<BigDecimal> bpm,
    Optional<@Size(max = 10, message = "must have at most 10 characters") String> key) {

  private static final BigDecimal MOST_BPM = BigDecimal.valueOf(1000);

  /**
   * As a new one.
   *
   * @param where before the names of its fields, such as {@code tracks[2].}; may be empty
   */
  Track track(String where) {
    require(where + "artist", artist);
    require(where + "title", title);
    return over(
        new Track(artist, title, null, null, null, null, null, null, true, null, null), where);
  }

  /** In place of one that is there. */
  Track over(Track old, String where) {
    requireText(where + "artist", artist);
    requireText(where + "title", title);
    return new Track(
        artist == null ? old.artist() : artist.strip(),
        title == null ? old.title() : title.strip(),
        given(startTime, old.start(), text -> time(where + "start_time", text)),
        given(endTime, old.end(), text -> time(where + "end_time", text)),
        given(remix, old.remix(), TrackRequest::text),
        given(label, old.label(), TrackRequest::text),
        old.catalogTrackId(),
        given(transitionType, old.transition(), type -> type),
        old.manual(),
        given(bpm, old.bpm(), number -> bpm(where, number)),
        given(key, old.key(), TrackRequest::text));
  }

  /** What is there if nothing is given, and null if that is given. */
  static <T, V> V given(Optional<T> value, V old, Function<T, V> read) {
    return value == null ? old : value.map(read).orElse(null);
  }

  private static String text(String text) {
    return text.isBlank() ? null : text.strip();
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

  private static BigDecimal bpm(String where, BigDecimal bpm) {
    if (bpm.signum() <= 0 || bpm.compareTo(MOST_BPM) > 0 || bpm.scale() > 3) {
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
