package org.cadenza.server.sample.catalog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Tracks as the catalog lists them; running times are whole seconds and {@code HH:mm:ss}. */
final class TrackJson {
  private final int secondsPerTrack;

  TrackJson(int secondsPerTrack) {
    this.secondsPerTrack = secondsPerTrack;
  }

  void writeList(JsonGenerator json, String field, List<Track> tracks) throws IOException {
    json.writeArrayFieldStart(field);
    for (Track track : tracks) {
      json.writeStartObject();
      json.writeNumberField("trackID", track.id());
      json.writeStringField("songTitle", track.song().catalogTitle());
      json.writeNumberField("discNum", track.disc());
      json.writeNumberField("trackNum", track.number());
      json.writeNumberField("setNum", track.set());
      writeTotal(json, "totalRunningTime", 1);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The running time of so many tracks, in both forms. */
  void writeTotal(JsonGenerator json, String field, int tracks) throws IOException {
    int seconds = tracks * secondsPerTrack;
    json.writeNumberField(field, seconds);
    json.writeStringField("hhmmssTotalRunningTime", hhmmss(seconds));
  }

  private static String hhmmss(int seconds) {
    return twoDigits(seconds / 3600)
        + ":"
        + twoDigits(seconds / 60 % 60)
        + ":"
        + twoDigits(seconds % 60);
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
