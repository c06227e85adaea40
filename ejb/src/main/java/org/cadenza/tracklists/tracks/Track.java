package org.cadenza.tracklists.tracks;

import java.math.BigDecimal;

/**
 * A track of a set; its position is where it stands. What is not known is null.
 *
 * @param start when it begins
 * @param end the first moment that is not its own any more; null for the next one's start
 * @param remix which version of the title it is, such as {@code Extended Mix}
 * @param label that has released it
 * @param catalogTrackId the audio file of the library that it is
 * @param transition how it goes with the one before
 * @param manual whether somebody has entered it
 * @param bpm beats per minute
 * @param key such as {@code Fm}
 */
public record Track(
    String artist,
    String title,
    SetTime start,
    SetTime end,
    String remix,
    String label,
    String catalogTrackId,
    Transition transition,
    boolean manual,
    BigDecimal bpm,
    String key) {

  /** The title with the version that it is, such as {@code Strobe (Club Edit)}. */
  public String fullTitle() {
    return remix == null || remix.isBlank() ? title : title + " (" + remix + ")";
  }

  /** Who plays what, such as {@code Deadmau5 - Strobe (Club Edit)}. */
  public String name() {
    return artist + " - " + fullTitle();
  }

  /** Whether it is heard together with the one before it. */
  public boolean isPlayedWith() {
    return transition == Transition.PLAYED_WITH;
  }

  /** At other times. */
  public Track at(SetTime newStart, SetTime newEnd) {
    return new Track(
        artist,
        title,
        newStart,
        newEnd,
        remix,
        label,
        catalogTrackId,
        transition,
        manual,
        bpm,
        key);
  }

  /** As a track of the library; null for none. */
  public Track matched(String trackId) {
    return new Track(
        artist, title, start, end, remix, label, trackId, transition, manual, bpm, key);
  }
}
