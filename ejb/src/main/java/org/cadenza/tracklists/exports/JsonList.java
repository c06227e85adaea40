package org.cadenza.tracklists.exports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.settings.Json;
import org.cadenza.tracklists.tracks.SetTime;
import org.cadenza.tracklists.tracks.Track;
import org.cadenza.tracklists.tracks.Transition;

/**
 * All that is known, as manual creation takes it, and the generation of cue sheets as its {@code
 * tracklist}. What is not known is null.
 */
final class JsonList {

  private record Row(
      int position,
      String artist,
      String title,
      String startTime,
      String endTime,
      String remix,
      String label,
      String catalogTrackId,
      Transition transitionType,
      BigDecimal bpm,
      String key) {

    static Row of(int position, Track track) {
      return new Row(
          position,
          track.artist(),
          track.title(),
          time(track.start()),
          time(track.end()),
          track.remix(),
          track.label(),
          track.catalogTrackId(),
          track.transition(),
          track.bpm(),
          track.key());
    }

    private static String time(SetTime time) {
      return time == null ? null : time.toString();
    }
  }

  private record Whole(String audioFileId, String title, String performer, List<Row> tracks) {}

  private JsonList() {}

  static String text(Mix mix) {
    List<Row> tracks = new ArrayList<>();
    for (Track track : mix.tracks()) {
      tracks.add(Row.of(tracks.size() + 1, track));
    }
    return Json.write(new Whole(mix.audioFileId(), mix.knownTitle(), mix.performer(), tracks));
  }
}
