package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Eventually;

/** Has sets of a library cut, and fetches what becomes of them. */
record Splits(AudioLibrary library) {

  static final String PATH = "/api/v1/library/splits";

  static Map<String, Object> at(String title, String start) {
    return Map.of("artist", "Artist", "title", title, "start_time", start);
  }

  Answer order(String audio, List<?> tracks) {
    String list =
        library
            .api()
            .post("/api/v1/tracklists/manual", Map.of("audio_file_id", audio, "tracks", tracks))
            .expect(201)
            .text("/id");
    return of(list);
  }

  Answer of(String list) {
    return library.api().post(PATH, Map.of("tracklist_id", list));
  }

  Answer over(Answer ordered) {
    String job = ordered.expect(202).text("/job_id");
    return Eventually.get(
        "a split",
        () -> library.api().get(PATH + "/" + job).expect(200),
        answer -> answer.text("/status").matches("completed|failed|canceled"));
  }

  List<Path> fetch(Answer split, Path folder) throws Exception {
    List<Path> files = new ArrayList<>();
    for (JsonNode track : split.at("/tracks")) {
      Path file = folder.resolve(UUID.randomUUID() + ".flac");
      HttpResponse<Path> fetched = library.fetch(track.path("download_url").asText(), file);
      assertEquals("audio/flac", fetched.headers().firstValue("Content-Type").orElseThrow());
      assertEquals(track.path("file_size").asLong(), Files.size(file));
      files.add(file);
    }
    return files;
  }
}
