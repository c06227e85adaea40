package org.cadenza.server.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.server.client.ApiClient;
import org.cadenza.server.sample.SampleOptions;
import org.cadenza.server.sample.SampleUpstream;

/** Every operation on a list of 300 tracks, beside the same on one of 30. */
final class TracklistBench implements Benchmark {

  private static final int MANY = 300;
  private static final int FEW = 30;
  private static final int WARMING = 60;
  private static final int CALLS = 100;
  private static final int SECONDS = 40;

  /** Something that is done to a list, which is as it was afterwards, or as long. */
  private interface Operation {
    void run(ApiClient api, MeasuredList list);
  }

  /** A list that is worked on. */
  private record MeasuredList(String id, String audio, int tracks) {

    String path(String below) {
      return "/api/v1/tracklists/" + id + below;
    }

    static MeasuredList make(ApiClient api, Path file, int tracks) {
      String audio = UUID.randomUUID().toString();
      api.exchange("PUT", "/api/v1/library/audio/" + audio, Map.of("path", file.toString()));
      String id = api.post("/api/v1/tracklists/manual", body(audio, tracks)).path("id").asText();
      return new MeasuredList(id, audio, tracks);
    }

    static Map<String, Object> body(String audio, int tracks) {
      return Map.of("audio_file_id", audio, "tracks", tracks(tracks));
    }

    static List<Map<String, Object>> tracks(int count) {
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
  }

  private static final Map<String, Operation> OPERATIONS = new LinkedHashMap<>();

  static {
    OPERATIONS.put(
        "create",
        (api, list) ->
            api.exchange(
                "POST",
                "/api/v1/tracklists/manual",
                MeasuredList.body(list.audio(), list.tracks())));
    get("read", "");
    get("versions", "/versions");
    OPERATIONS.put(
        "search lists",
        (api, list) ->
            api.exchange(
                "GET", "/api/v1/tracklists?audio_file_id=" + list.audio() + "&page_size=1", null));
    OPERATIONS.put(
        "add and remove a track",
        (api, list) -> {
          Map<String, Object> track =
              Map.of("position", 2, "artist", "A", "title", "T", "start_time", time(SECONDS));
          api.exchange("POST", list.path("/tracks"), track);
          api.exchange("DELETE", list.path("/tracks/2"), null);
        });
    put("change a track", "/tracks/3", Map.of("title", "Other"));
    put("time a track", "/tracks/4/timing", Map.of("start_time", time(3 * SECONDS)));
    OPERATIONS.put(
        "change all tracks",
        (api, list) ->
            api.exchange(
                "PUT",
                list.path("/tracks/bulk"),
                Map.of("tracks", MeasuredList.tracks(list.tracks()))));
    post("move a track", "/tracks/reorder", Map.of("from_position", 5, "to_position", 20));
    post("shift", "/tracks/shift", Map.of("offset_ms", 0));
    post(
        "end times",
        "/tracks/auto-calculate-end-times",
        Map.of("audio_duration", time(MANY * SECONDS)));
    get("suggestions", "/tracks/timing-suggestions?target_duration=" + time(MANY * SECONDS));
    post(
        "validate",
        "/tracks/validate-timing",
        Map.of("audio_duration", time(MANY * SECONDS), "allow_overlaps", true));
    post("match to the library", "/tracks/match-to-catalog", null);
    for (String format :
        List.of("text", "rekordbox_xml", "traktor_nml", "ffmetadata", "matroska_chapters")) {
      get("export as " + format, "/export?format=" + format);
    }
    OPERATIONS.put(
        "read from a cue sheet",
        (api, list) ->
            api.exchange(
                "POST",
                "/api/v1/tracklists/from-cue",
                Map.of("audio_file_id", list.audio(), "content", sheet(list.tracks()))));
    // A sheet has no more than 99 tracks: of 300 the answer is that it cannot be made.
    OPERATIONS.put(
        "check as a cue sheet",
        (api, list) ->
            api.exchange(
                "POST",
                "/api/v1/cue/validate",
                Map.of("tracklist_id", list.id(), "format", "kodi")));
    post("publish", "/publish?validate_before_publish=false", null);
  }

  private static void get(String name, String below) {
    OPERATIONS.put(name, (api, list) -> api.exchange("GET", list.path(below), null));
  }

  private static void put(String name, String below, Map<String, Object> body) {
    OPERATIONS.put(name, (api, list) -> api.exchange("PUT", list.path(below), body));
  }

  private static void post(String name, String below, Map<String, Object> body) {
    OPERATIONS.put(name, (api, list) -> api.exchange("POST", list.path(below), body));
  }

  @Override
  public void run(Surroundings surroundings) throws IOException, InterruptedException {
    Figures out = surroundings.out();
    out.title(String.format("tracklists: %d tracks beside %d", MANY, FEW));
    try (SampleUpstream upstream = SampleUpstream.start(SampleOptions.defaults().shows(1));
        BenchServer server = BenchServer.start(surroundings.install(), upstream.address())) {
      Path audio = SilentSet.write(server.library(), MANY * SECONDS);
      for (Map.Entry<String, Operation> operation : OPERATIONS.entrySet()) {
        // Lists of its own: what others did to one would be among its versions.
        MeasuredList many = MeasuredList.make(server.api(), audio, MANY);
        MeasuredList few = MeasuredList.make(server.api(), audio, FEW);
        for (int i = 0; i < WARMING; i++) {
          nanos(operation.getValue(), server.api(), many);
          nanos(operation.getValue(), server.api(), few);
        }
        List<Long> overMany = new ArrayList<>();
        List<Long> overFew = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
          overMany.add(nanos(operation.getValue(), server.api(), many));
          overFew.add(nanos(operation.getValue(), server.api(), few));
        }
        double p95 = Median.percentile(overMany, 95) / 1e6;
        double p95Few = Median.percentile(overFew, 95) / 1e6;
        out.fact("%-30s p95 %6.1f ms, over few %6.1f ms", operation.getKey(), p95, p95Few);
        out.atMost(operation.getKey() + ", times that over few", p95 / p95Few, 3);
      }
    }
  }

  private static long nanos(Operation operation, ApiClient api, MeasuredList list) {
    long begin = System.nanoTime();
    operation.run(api, list);
    return System.nanoTime() - begin;
  }

  private static String sheet(int tracks) {
    StringBuilder sheet = new StringBuilder("FILE \"set.wav\" WAVE\n");
    for (int i = 0; i < tracks; i++) {
      int seconds = i * SECONDS;
      sheet.append(
          String.format(
              "TRACK %02d AUDIO%nTITLE \"Title %d\"%nINDEX 01 %02d:%02d:00%n",
              i + 1, i, seconds / 60, seconds % 60));
    }
    return sheet.toString();
  }

  private static String time(int seconds) {
    return String.format("%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
