package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.Product;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set is cut though the server ends midway. */
@Tag("micro")
class SplitSurvivalIT {

  private static final int SECONDS = 1200;
  private static final int TRACKS = 20;

  @TempDir Path folder;

  @Test
  void aKillMidwayLosesNothing() throws IOException {
    isCutThough(Product::kill);
  }

  /** The signal to stop may reach ffmpeg as well. */
  @Test
  void norDoesAStop() throws IOException {
    isCutThough(Product::stop);
  }

  private void isCutThough(Consumer<Product> end) throws IOException {
    Path root = Files.createDirectories(folder.resolve("sets"));
    AudioMaker.noise(root.resolve("long.flac"), SECONDS);
    try (AudioLibrary library = AudioLibrary.of(root, "survivor")) {
      List<?> tracks =
          IntStream.range(0, TRACKS)
              .mapToObj(
                  i -> Map.of("artist", "A", "title", "T", "start_time", "00:%02d:00".formatted(i)))
              .toList();
      Map<String, Object> list = Map.of("audio_file_id", library.id("long.flac"), "tracks", tracks);
      String id = library.api().post("/api/v1/tracklists/manual", list).expect(201).text("/id");
      String job =
          library
              .api()
              .post("/api/v1/library/splits", Map.of("tracklist_id", id))
              .expect(202)
              .text("/job_id");
      Path made = library.product().home().resolve("splits").resolve(job);
      Eventually.holds("some audio is written", () -> size(made) > 1 << 20);
      end.accept(library.product());
      library.product().start();
      Api again = library.product().signIn("survivor");
      Answer done =
          Eventually.get(
              "it is over",
              Duration.ofMinutes(3),
              () -> again.get("/api/v1/library/splits/" + job).expect(200),
              answer -> answer.text("/status").matches("completed|failed"));
      assertEquals("completed", done.text("/status"), done::toString);
      assertEquals(TRACKS, done.at("/tracks").size());
      long bytes = 0;
      for (JsonNode track : done.at("/tracks")) {
        assertEquals("00:01:00", track.path("duration").asText());
        bytes += track.path("file_size").asLong();
      }
      assertEquals(bytes, size(made), "what the first execution made is gone");
    }
  }

  private static long size(Path below) {
    try (Stream<Path> all = Files.exists(below) ? Files.walk(below) : Stream.empty()) {
      return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | UncheckedIOException goingAway) {
      return 0;
    }
  }
}
