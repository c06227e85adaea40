package org.cadenza.web.tracklists;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.Track;
import org.cadenza.tracklists.tracks.TrackOrder;
import org.cadenza.tracklists.tracks.Transition;

/** A track of a list; times are {@code HH:MM:SS}, with milliseconds where they are not zero. */
record TrackAnswer(
    int position,
    String artist,
    String title,
    String startTime,
    String endTime,
    String remix,
    String label,
    String catalogTrackId,
    Transition transitionType,
    boolean isManualEntry,
    BigDecimal bpm,
    String key) {

  static TrackAnswer of(int position, Track track) {
    return new TrackAnswer(
        position,
        track.artist(),
        track.title(),
        text(track.start()),
        text(track.end()),
        track.remix(),
        track.label(),
        track.catalogTrackId(),
        track.transition(),
        track.manual(),
        track.bpm(),
        track.key());
  }

  /** All of a list. */
  static List<TrackAnswer> of(TrackOrder order) {
    return IntStream.rangeClosed(1, order.size()).mapToObj(at -> of(at, order.at(at))).toList();
  }

  static String text(SetTime time) {
    return time == null ? null : time.toString();
  }
}
