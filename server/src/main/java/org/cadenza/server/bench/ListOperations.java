package org.cadenza.server.bench;

import static org.cadenza.server.bench.MeasuredList.SECONDS;
import static org.cadenza.server.bench.MeasuredList.time;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.server.client.ApiClient;

/** What is done to lists of any length. */
final class ListOperations {

  private static final String LISTS = "/api/v1/tracklists";
  private static final String IMPORT = LISTS + "/import/1001tracklists";

  private final Map<String, ListOperation> all = new LinkedHashMap<>();

  private ListOperations() {}

  /**
   * All of them, by what they are called.
   *
   * @param end a time after the last track of all lists
   */
  static Map<String, ListOperation> all(String end) {
    ListOperations operations = new ListOperations();
    operations.making();
    operations.reading();
    operations.changing();
    operations.timing(end);
    operations.finding();
    operations.leaving();
    return operations.all;
  }

  private void making() {
    all.put(
        "create and delete",
        (api, list) -> {
          String id =
              api.post(
                      LISTS + "/manual",
                      Map.of("audio_file_id", list.audio(), "tracks", list.body()))
                  .path("id")
                  .asText();
          api.exchange("DELETE", LISTS + "/" + id, null);
        });
    all.put(
        "import a page, by its address",
        (api, list) -> importPage(api, list, Map.of("force_refresh", true)));
    all.put(
        "import a page, by its lines",
        (api, list) -> importPage(api, list, Map.of("text", list.lines())));
    all.put(
        "read from a cue sheet",
        (api, list) ->
            api.exchange(
                "POST",
                LISTS + "/from-cue",
                Map.of("audio_file_id", list.audio(), "content", list.sheet())));
  }

  private static void importPage(ApiClient api, MeasuredList list, Map<String, Object> how) {
    Map<String, Object> order = new HashMap<>(how);
    order.put("url", list.page());
    order.put("audio_file_id", list.audio());
    api.exchange("POST", IMPORT, order);
  }

  private void reading() {
    get("read", "");
    get("versions", "/versions");
    get("compare versions", "/versions/1/compare/1");
    all.put(
        "search lists",
        (api, list) ->
            api.exchange("GET", LISTS + "?audio_file_id=" + list.audio() + "&page_size=1", null));
    all.put(
        "drafts", (api, list) -> api.exchange("GET", LISTS + "/" + list.audio() + "/drafts", null));
    all.put(
        "read as its page has it",
        (api, list) -> api.exchange("GET", "/api/v1/tracklist/" + list.read(), null));
    all.put(
        "read its page again",
        (api, list) ->
            api.exchange("GET", "/api/v1/tracklist/" + list.read() + "?force_refresh=true", null));
    all.put(
        "read a page that is known",
        (api, list) -> api.exchange("POST", "/api/v1/tracklist", Map.of("url", list.page())));
  }

  private void changing() {
    all.put(
        "add and remove a track",
        (api, list) -> {
          Map<String, Object> track =
              Map.of("position", 2, "artist", "A", "title", "T", "start_time", time(SECONDS));
          api.exchange("POST", list.path("/tracks"), track);
          api.exchange("DELETE", list.path("/tracks/2"), null);
        });
    put("change a track", "/tracks/3", Map.of("title", "Other"));
    all.put(
        "change all tracks",
        (api, list) ->
            api.exchange("PUT", list.path("/tracks/bulk"), Map.of("tracks", list.body())));
    post("move a track", "/tracks/reorder", Map.of("from_position", 5, "to_position", 20));
    post("restore a version", "/versions/1/restore", null);
  }

  private void timing(String end) {
    put("time a track", "/tracks/4/timing", Map.of("start_time", time(3 * SECONDS)));
    post("shift", "/tracks/shift", Map.of("offset_ms", 0));
    post("end times", "/tracks/auto-calculate-end-times", Map.of("audio_duration", end));
    get("suggestions", "/tracks/timing-suggestions?target_duration=" + end);
    post(
        "validate",
        "/tracks/validate-timing",
        Map.of("audio_duration", end, "allow_overlaps", true));
  }

  private void finding() {
    post("match to an empty library", "/tracks/match-to-catalog", null);
    all.put(
        "match tracks that are no list",
        (api, list) ->
            api.exchange("POST", LISTS + "/catalog/match", Map.of("tracks", list.body())));
  }

  private void leaving() {
    for (String format :
        List.of(
            "json", "text", "rekordbox_xml", "traktor_nml", "ffmetadata", "matroska_chapters")) {
      get("export as " + format, "/export?format=" + format);
    }
    get("export as Serato's copy", "/export/serato?cues=1,3");
    post("publish", "/publish?validate_before_publish=false", null);
  }

  private void get(String name, String below) {
    all.put(name, (api, list) -> api.exchange("GET", list.path(below), null));
  }

  private void put(String name, String below, Map<String, Object> body) {
    all.put(name, (api, list) -> api.exchange("PUT", list.path(below), body));
  }

  private void post(String name, String below, Map<String, Object> body) {
    all.put(name, (api, list) -> api.exchange("POST", list.path(below), body));
  }
}
