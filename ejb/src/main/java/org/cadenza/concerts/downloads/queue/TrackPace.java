package org.cadenza.concerts.downloads.queue;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.cadenza.concerts.downloads.AudioFormat;

/** How long tracks took in the past. */
record TrackPace(Map<AudioFormat, TrackPace.Sum> sums) {

  /** What tracks took together. */
  record Sum(long micros, long tracks) {

    private Sum plus(Sum other) {
      return new Sum(micros + other.micros, tracks + other.tracks);
    }

    private Duration mean() {
      return Duration.of(micros / tracks, ChronoUnit.MICROS);
    }
  }

  /** Whether nothing was ever fetched. */
  boolean isUnknown() {
    return sums.isEmpty();
  }

  /** One of a format; as of all formats where this one is new. */
  Duration of(AudioFormat format) {
    Sum own = sums.get(format);
    return own == null ? sums.values().stream().reduce(Sum::plus).orElseThrow().mean() : own.mean();
  }
}
