package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cadenza.library.AudioProbe;
import org.cadenza.library.AudioTags;
import org.cadenza.library.TagField;
import org.cadenza.library.TrackTags;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set becomes the files of its tracks. */
class SplitIT {

  private static final String SPLITS = "/api/v1/library/splits";

  @TempDir static Path folder;
  private static Path set;
  private static AudioLibrary library;
  private static Api api;

  @BeforeAll
  static void start() throws IOException {
    Path root = Files.createDirectories(folder.resolve("sets"));
    set = AudioMaker.noise(root.resolve("set.flac"), 20);
    AudioMaker.tone(root.resolve("set.ogg"), 10, Map.of());
    AudioMaker.tone(root.resolve("long.flac"), 3600, Map.of());
    library = AudioLibrary.of(root, "splitter");
    api = library.api();
  }

  @AfterAll
  static void stop() {
    library.close();
  }

  private static Map<String, Object> at(String title, String start) {
    return Map.of("artist", "Artist", "title", title, "start_time", start);
  }

  private static Answer order(String audio, List<?> tracks) {
    String list =
        api.post("/api/v1/tracklists/manual", Map.of("audio_file_id", audio, "tracks", tracks))
            .expect(201)
            .text("/id");
    return api.post(SPLITS, Map.of("tracklist_id", list));
  }

  private static Answer over(Answer ordered) {
    String job = ordered.expect(202).text("/job_id");
    return Eventually.get(
        "a split",
        () -> api.get(SPLITS + "/" + job).expect(200),
        answer -> answer.text("/status").matches("completed|failed|canceled"));
  }

  private static List<Path> fetch(Answer split) throws Exception {
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

  @Test
  void thePiecesJoinedAreTheVerySamplesOfTheSet() throws Exception {
    Answer split =
        over(
            order(
                library.id("set.flac"),
                List.of(
                    at("First", "00:00:01"),
                    at("Second: A/B", "00:00:06.543"),
                    at("Third", "00:00:13.001"))));
    assertEquals("completed", split.text("/status"), split::toString);
    assertEquals(List.of("First", "Second: A/B", "Third"), split.all("/tracks", "title"));
    assertEquals(
        List.of("00:00:06.543", "00:00:06.458", "00:00:06.999"), split.all("/tracks", "duration"));
    assertEquals("02 - Artist - Second - A-B.flac", split.text("/tracks/1/file_name"));

    List<Path> files = fetch(split);
    assertEquals(AudioProbe.read(set).audioMd5().orElseThrow(), AudioMaker.md5(files));
    TrackTags tags = AudioTags.read(files.get(1));
    assertEquals("Second: A/B", tags.get(TagField.TITLE).orElseThrow());
    assertEquals("set", tags.get(TagField.ALBUM).orElseThrow());
    assertEquals("2", tags.get(TagField.TRACKNUMBER).orElseThrow());
    assertEquals("3", tags.get(TagField.TRACKTOTAL).orElseThrow());
  }

  @Test
  void whatIsPlayedWithAnotherIsNamedInItsTitle() {
    Map<String, Object> page =
        Map.of(
            "url",
            "https://www.1001tracklists.com/tracklist/54321/a-set.html",
            "audio_file_id",
            library.id("set.flac"),
            "text",
            "[00:00] Artist - First\nw/ Other - Bass (Club Mix)\n[00:13] Artist - Third");
    String list =
        api.post("/api/v1/tracklists/import/1001tracklists", page)
            .expect(201)
            .text("/tracklist/id");
    Answer split = over(api.post(SPLITS, Map.of("tracklist_id", list)));
    assertEquals(
        List.of("First w/ Other - Bass (Club Mix)", "Third"), split.all("/tracks", "title"));
  }

  @Test
  void otherAudioIsCutAsWellAndNothingIsMissing() throws Exception {
    Answer split =
        over(order(library.id("set.ogg"), List.of(at("A", "00:00:00"), at("B", "00:00:04"))));
    assertEquals("completed", split.text("/status"), split::toString);
    long samples = 0;
    for (Path file : fetch(split)) {
      samples += AudioProbe.read(file).totalSamples().orElseThrow();
    }
    assertEquals(10 * 44_100, samples);
  }

  @Test
  void whatCannotBeCutIsRefused() {
    String audio = library.id("set.flac");
    assertEquals(
        "Track 2 has no start",
        order(audio, List.of(at("A", "00:00:00"), Map.of("artist", "B", "title", "B")))
            .expectError(422, "VALIDATION_ERROR")
            .text("/details/rule"));
    assertEquals(
        "Track 2 does not begin after the one before it",
        order(audio, List.of(at("A", "00:00:02"), at("B", "00:00:02")))
            .expectError(422, "VALIDATION_ERROR")
            .text("/details/rule"));
    assertTrue(
        order(audio, List.of(at("A", "00:00:00"), at("B", "00:30:00.500")))
            .expectError(422, "VALIDATION_ERROR")
            .text("/details/rule")
            .contains("beyond the end of the audio"));
    Answer unknown = order(UUID.randomUUID().toString(), List.of(at("A", "00:00:00")));
    assertEquals("tracklist_id", unknown.expect(422).text("/details/field"));
    api.post(SPLITS, Map.of("tracklist_id", UUID.randomUUID().toString()))
        .expectInvalid("tracklist_id");
    api.post(SPLITS, Map.of()).expectInvalid("tracklist_id");
  }

  @Test
  void oneAtATimeIsCutAndWhatIsRemovedLeavesNothing() {
    List<?> tracks =
        IntStream.range(0, 50).mapToObj(i -> at("T" + i, String.format("00:%02d:00", i))).toList();
    Answer first = order(library.id("long.flac"), tracks);
    String job = first.expect(202).text("/job_id");
    Answer second = order(library.id("set.flac"), List.of(at("A", "00:00:00")));
    assertEquals(job, second.expectError(409, "RESOURCE_CONFLICT").text("/details/job_id"));
    api.get(SPLITS + "/" + job + "/tracks/1").expectError(409, "RESOURCE_CONFLICT");
    api.delete(SPLITS + "/" + job).expect(204);
    assertEquals("canceled", api.get(SPLITS + "/" + job).text("/status"));

    Answer done = over(order(library.id("set.flac"), List.of(at("A", "00:00:00"))));
    String url = done.text("/tracks/0/download_url");
    Path files = library.product().home().resolve("splits").resolve(done.text("/job_id"));
    assertTrue(Files.isDirectory(files));
    api.delete(SPLITS + "/" + done.text("/job_id")).expect(204);
    assertTrue(api.get(SPLITS + "/" + done.text("/job_id")).at("/tracks").isEmpty());
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
    Answer mine = over(order(library.id("set.flac"), List.of(at("A", "00:00:00"))));
    Api other = library.product().user("split-other", "user");
    for (String path :
        List.of(SPLITS + "/" + mine.text("/job_id"), mine.text("/tracks/0/download_url"))) {
      other.get(path).expectError(404, "RESOURCE_NOT_FOUND");
    }
    other.delete(SPLITS + "/" + mine.text("/job_id")).expectError(404, "RESOURCE_NOT_FOUND");
    library.product().user("split-reader", "readonly").post(SPLITS, Map.of()).expect(403);
    api.get(mine.text("/tracks/0/download_url").replaceAll("1$", "2"))
        .expectError(404, "RESOURCE_NOT_FOUND");
  }
}
