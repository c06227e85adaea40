package org.cadenza.server.e2e.tracklists;

import static org.cadenza.server.e2e.tracklists.Splits.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which splits may be ordered, and whose they are. */
class SplitOrderIT {

  @TempDir static Path folder;
  private static AudioLibrary library;
  private static Splits splits;
  private static Api api;

  @BeforeAll
  static void start() throws IOException {
    Path root = Files.createDirectories(folder.resolve("sets"));
    AudioMaker.noise(root.resolve("set.flac"), 20);
    AudioMaker.tone(root.resolve("long.flac"), 3600, Map.of());
    library = AudioLibrary.of(root, "split-orderer");
    splits = new Splits(library);
    api = library.api();
  }

  @AfterAll
  static void stop() {
    library.close();
  }

  @Test
  void whatCannotBeCutIsRefused() {
    String audio = library.id("set.flac");
    assertEquals(
        "Track 2 has no start",
        splits
            .order(audio, List.of(at("A", "00:00:00"), Map.of("artist", "B", "title", "B")))
            .expectError(422, "VALIDATION_ERROR")
            .text("/details/rule"));
    assertEquals(
        "Track 2 does not begin after the one before it",
        splits
            .order(audio, List.of(at("A", "00:00:02"), at("B", "00:00:02")))
            .expectError(422, "VALIDATION_ERROR")
            .text("/details/rule"));
    assertTrue(
        splits
            .order(audio, List.of(at("A", "00:00:00"), at("B", "00:30:00.500")))
            .expectError(422, "VALIDATION_ERROR")
            .text("/details/rule")
            .contains("beyond the end of the audio"));
    Answer unknown = splits.order(UUID.randomUUID().toString(), List.of(at("A", "00:00:00")));
    assertEquals("tracklist_id", unknown.expect(422).text("/details/field"));
    api.post(Splits.PATH, Map.of("tracklist_id", UUID.randomUUID().toString()))
        .expectInvalid("tracklist_id");
    api.post(Splits.PATH, Map.of()).expectInvalid("tracklist_id");
  }

  @Test
  void oneAtATimeIsCutAndWhatIsRemovedLeavesNothing() {
    List<?> tracks =
        IntStream.range(0, 50).mapToObj(i -> at("T" + i, String.format("00:%02d:00", i))).toList();
    Answer first = splits.order(library.id("long.flac"), tracks);
    String job = first.expect(202).text("/job_id");
    Answer second = splits.order(library.id("set.flac"), List.of(at("A", "00:00:00")));
    assertEquals(job, second.expectError(409, "RESOURCE_CONFLICT").text("/details/job_id"));
    api.get(Splits.PATH + "/" + job + "/tracks/1").expectError(409, "RESOURCE_CONFLICT");
    api.delete(Splits.PATH + "/" + job).expect(204);
    assertEquals("canceled", api.get(Splits.PATH + "/" + job).text("/status"));

    Answer done = splits.over(splits.order(library.id("set.flac"), List.of(at("A", "00:00:00"))));
    String url = done.text("/tracks/0/download_url");
    Path files = library.product().home().resolve("splits").resolve(done.text("/job_id"));
    assertTrue(Files.isDirectory(files));
    api.delete(Splits.PATH + "/" + done.text("/job_id")).expect(204);
    assertTrue(api.get(Splits.PATH + "/" + done.text("/job_id")).at("/tracks").isEmpty());
    assertFalse(Files.exists(files));
    api.get(url).expectError(404, "RESOURCE_NOT_FOUND");
    Eventually.holds(
        "nothing is left of the first",
        () -> files(library.product().home().resolve("splits").resolve(job)).isEmpty());
  }

  private static List<Path> files(Path below) {
    try (Stream<Path> all = Files.exists(below) ? Files.walk(below) : Stream.empty()) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException | UncheckedIOException goingAway) {
      return List.of(below);
    }
  }

  @Test
  void nobodySeesTheFilesOfOthers() {
    Answer mine = splits.over(splits.order(library.id("set.flac"), List.of(at("A", "00:00:00"))));
    Api other = library.product().user("split-other", "user");
    for (String path :
        List.of(Splits.PATH + "/" + mine.text("/job_id"), mine.text("/tracks/0/download_url"))) {
      other.get(path).expectError(404, "RESOURCE_NOT_FOUND");
    }
    other.delete(Splits.PATH + "/" + mine.text("/job_id")).expectError(404, "RESOURCE_NOT_FOUND");
    library.product().user("split-reader", "readonly").post(Splits.PATH, Map.of()).expect(403);
    api.get(mine.text("/tracks/0/download_url").replaceAll("1$", "2"))
        .expectError(404, "RESOURCE_NOT_FOUND");
  }
}
