package org.cadenza.server.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.server.client.ApiClient;

/**
 * What is done to cue sheets of lists, and what is asked of lists that are no longer than these.
 */
final class SheetOperations {

  private static final String CUE = "/api/v1/cue";
  private static final Map<String, Object> AUDIO = Map.of("audio_file_path", "set.flac");

  private SheetOperations() {}

  /**
   * All of them, by what they are called.
   *
   * @param shows the number of a show for each length of a list
   */
  static Map<String, ListOperation> all(Map<Integer, Integer> shows) {
    Map<String, ListOperation> all = new LinkedHashMap<>();
    all.put(
        "a list of a show",
        (api, list) ->
            api.exchange(
                "POST",
                "/api/v1/tracklists/from-show",
                Map.of("audio_file_id", list.audio(), "container_id", shows.get(list.tracks()))));
    all.put(
        "generate of data",
        (api, list) ->
            api.exchange(
                "POST",
                CUE + "/generate",
                Map.of("audio_file_path", "set.flac", "tracklist", Map.of("tracks", list.body()))));
    all.put(
        "generate in three formats",
        (api, list) ->
            api.exchange(
                "POST",
                CUE + "/generate/batch",
                Map.of(
                    "audio_file_path", "set.flac",
                    "formats", List.of("standard", "cdj", "kodi"),
                    "tracklist", Map.of("tracks", list.body()))));
    all.put("generate and delete", (api, list) -> delete(api, generated(api, list)));
    all.put(
        "generate of a list",
        (api, list) -> api.exchange("POST", list.path("/generate-cue"), AUDIO));
    all.put(
        "files of a list",
        (api, list) -> api.exchange("GET", CUE + "/files?tracklist_id=" + list.id(), null));
    all.put(
        "check a list",
        (api, list) -> api.exchange("POST", CUE + "/validate", Map.of("tracklist_id", list.id())));
    all.put(
        "warm the cache",
        (api, list) ->
            api.exchange(
                "POST",
                CUE + "/cache/warm",
                Map.of("tracklist_ids", List.of(list.id()), "formats", List.of("kodi"))));
    all.put("generate, regenerate, convert, check and load", SheetOperations::file);
    return all;
  }

  /** All that is done with a file: each would want one of its own. */
  private static void file(ApiClient api, MeasuredList list) {
    String file = generated(api, list);
    String path = CUE + "/files/" + file;
    api.exchange("POST", path + "/regenerate", Map.of());
    api.exchange("POST", path + "/convert", Map.of("target_format", "kodi"));
    api.exchange("POST", path + "/validate", Map.of());
    api.exchange("GET", path, null);
    api.exchange("GET", CUE + "/download/" + file, null);
    delete(api, file);
  }

  private static String generated(ApiClient api, MeasuredList list) {
    return api.post(CUE + "/generate/" + list.id(), AUDIO).path("cue_file_id").asText();
  }

  private static void delete(ApiClient api, String file) {
    api.exchange("DELETE", CUE + "/files/" + file + "?soft_delete=false", null);
  }
}
