package org.cadenza.server.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.server.client.ApiClient;
import org.cadenza.server.sample.SampleUpstream;
import org.cadenza.server.sample.site.SampleSet;

/**
 * A list of so many tracks that is worked on, with what else there is of these tracks.
 *
 * @param audio the id of its audio file
 * @param page the address of a page that has the tracks
 * @param read the list that was read from that page
 */
record MeasuredList(String id, String audio, String page, String read, int tracks) {

  /** Between two tracks. */
  static final int SECONDS = 10;

  static MeasuredList make(ApiClient api, SampleUpstream upstream, Path file, int tracks) {
    String audio = UUID.randomUUID().toString();
    api.exchange("PUT", "/api/v1/library/audio/" + audio, Map.of("path", file.toString()));
    String id =
        api.post(
                "/api/v1/tracklists/manual",
                Map.of("audio_file_id", audio, "tracks", tracks(tracks)))
            .path("id")
            .asText();
    SampleSet set = new SampleSet("set" + tracks, "DJ - Event, Hall 2024-01-15", "", rows(tracks));
    upstream.site().put(set);
    String page = upstream.address() + set.path();
    String read =
        api.post("/api/v1/tracklist", Map.of("url", page)).path("tracklist").path("id").asText();
    return new MeasuredList(id, audio, page, read, tracks);
  }

  String path(String below) {
    return "/api/v1/tracklists/" + id + below;
  }

  /** As manual creation takes them. */
  List<Map<String, Object>> body() {
    return tracks(tracks);
  }

  private static List<Map<String, Object>> tracks(int count) {
    List<Map<String, Object>> tracks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tracks.add(
          Map.of(
              "position", i + 1,
              "artist", "Artist " + i,
              "title", "Title " + i,
              "start_time", time(i * SECONDS)));
    }
    return tracks;
  }

  private static List<SampleSet.Row> rows(int count) {
    List<SampleSet.Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(
          new SampleSet.Row(
              Integer.toString(i + 1), i * SECONDS, "Artist " + i + " - Title " + i, "", true));
    }
    return rows;
  }

  /** As somebody copies them from a page. */
  String lines() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < tracks; i++) {
      lines.append(String.format("%s Artist %d - Title %d%n", time(i * SECONDS), i, i));
    }
    return lines.toString();
  }

  /** As a cue sheet. */
  String sheet() {
    StringBuilder sheet = new StringBuilder("FILE \"set.flac\" WAVE\n");
    for (int i = 0; i < tracks; i++) {
      int seconds = i * SECONDS;
      sheet.append(
          String.format(
              "TRACK %02d AUDIO%nTITLE \"Title %d\"%nINDEX 01 %02d:%02d:00%n",
              i + 1, i, seconds / 60, seconds % 60));
    }
    return sheet.toString();
  }

  static String time(int seconds) {
    return String.format("%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
