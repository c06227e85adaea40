package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.cadenza.server.e2e.Eventually;
import org.cadenza.server.e2e.FilledCatalog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audio files under the library's roots, and what lists know by them. */
class LibraryIT {

  private static final String AUDIO = "/api/v1/library/audio";
  private static final String LISTS = "/api/v1/tracklists";
  private static final int SECONDS = 20;

  @TempDir static Path folder;
  private static Path root;
  private static AudioLibrary library;
  private static Api api;

  @BeforeAll
  static void start() throws IOException {
    root = Files.createDirectories(folder.resolve("music"));
    AudioMaker.tone(
        root.resolve("sets/set.flac"),
        SECONDS,
        Map.of("artist", "DJ Ätherisch", "title", "Live at the Club", "album", "Nights"));
    AudioMaker.tone(
        root.resolve("tracks/strobe.mp3"),
        2,
        Map.of("artist", "deadmau5", "title", "Strobe (Original Mix)", "genre", "House"));
    AudioMaker.tone(root.resolve("tracks/Moby - Porcelain.ogg"), 3, Map.of());
    AudioMaker.tone(root.resolve("tracks/ .flac"), 1, Map.of());
    AudioMaker.tone(root.resolve(".unfinished/ghost.flac"), 1, Map.of());
    Files.writeString(root.resolve("tracks/notes.mp3"), "not audio");
    Files.writeString(
        root.resolve("tracks/list.mka"), "ffconcat version 1.0\nfile ../linked/secret.flac\n");
    Path elsewhere =
        AudioMaker.tone(folder.resolve("elsewhere/secret.flac"), 1, Map.of("title", "Secret"));
    Files.createSymbolicLink(root.resolve("link.flac"), elsewhere);
    Files.createSymbolicLink(root.resolve("linked"), elsewhere.getParent());
    library = AudioLibrary.of(root, "librarian");
    api = library.api();
  }

  @AfterAll
  static void stop() {
    library.close();
  }

  private static String track(String artist, String title) {
    Answer matched =
        api.post(
                LISTS + "/catalog/match",
                Map.of("tracks", List.of(Map.of("artist", artist, "title", title))))
            .expect(200);
    return matched.at("/0/catalog_track_id").asText(null);
  }

  private static String make(String audioFileId, List<?> tracks) {
    return LISTS
        + "/"
        + api.post(LISTS + "/manual", Map.of("audio_file_id", audioFileId, "tracks", tracks))
            .expect(201)
            .text("/id");
  }

  private static Map<String, Object> at(String start) {
    return Map.of("artist", "A", "title", "At " + start, "start_time", start);
  }

  @Test
  void aFileIsToldWithWhatItsTagsAndItsNameSay() {
    JsonNode set = library.file("set.flac");
    assertEquals("DJ Ätherisch", set.path("artist").asText());
    assertEquals("00:00:20", set.path("duration").asText());
    JsonNode ogg = library.file("Moby - Porcelain.ogg");
    assertEquals("Moby", ogg.path("artist").asText());
    assertEquals("Porcelain", ogg.path("title").asText());
    assertEquals("House", library.file("strobe.mp3").path("genre").asText());
    assertTrue(set.path("bpm").isNull());
  }

  @Test
  void whatLinksPointToIsNotRead() {
    List<String> paths = api.get(AUDIO, "page_size", 100).all("/audio_files", "path");
    assertTrue(paths.stream().noneMatch(path -> path.contains("/link")), paths::toString);
    assertFalse(api.get(AUDIO, "page_size", 100).all("/audio_files", "title").contains("Secret"));
    assertTrue(paths.stream().noneMatch(path -> path.contains("notes")), paths::toString);
    assertTrue(paths.stream().noneMatch(path -> path.contains("list.mka")), paths::toString);
    assertTrue(paths.stream().noneMatch(path -> path.contains("ghost")), paths::toString);
    api.put(
            AUDIO + "/" + UUID.randomUUID(),
            Map.of("path", root.resolve(".unfinished/ghost.flac").toString()))
        .expectError(422, "VALIDATION_ERROR");
    api.put(
            AUDIO + "/" + UUID.randomUUID(),
            Map.of("path", folder.resolve("elsewhere/secret.flac").toString()))
        .expectError(422, "VALIDATION_ERROR");
    api.put(AUDIO + "/" + UUID.randomUUID(), Map.of("path", root.resolve("link.flac").toString()))
        .expectError(422, "VALIDATION_ERROR");
  }

  @Test
  void aFileKeepsItsIdThoughItChangesOrIsAwayForAWhile() throws IOException {
    Path path = root.resolve("tracks/passing.flac");
    AudioMaker.tone(path, 1, Map.of("artist", "First", "title", "Passing"));
    assertEquals(1, library.scan().path("files_read").intValue());
    String id = library.id("passing.flac");
    Files.delete(path);
    assertEquals(1, library.scan().path("files_gone").intValue());
    assertFalse(api.get(AUDIO + "/" + id).expect(200).at("/present").booleanValue());
    assertTrue(
        api.get(AUDIO, "present", "false").all("/audio_files", "audio_file_id").contains(id));
    AudioMaker.tone(path, 2, Map.of("artist", "Second", "title", "Passing"));
    library.scan();
    assertEquals(id, library.id("passing.flac"));
    assertEquals("Second", api.get(AUDIO + "/" + id).text("/artist"));
    assertEquals(0, library.scan().path("files_read").intValue());
    Files.delete(path);
    library.scan();
  }

  @Test
  void tracksAreFoundHoweverTheyAreWritten() {
    String strobe = library.id("strobe.mp3");
    assertEquals(strobe, track("DEADMAU5", "strobe - original mix"));
    assertEquals(null, track("Deadmau5", "Ghosts n Stuff"));
    Answer found = api.get(LISTS + "/catalog/search", "query", "porcelain").expect(200);
    assertEquals("Moby", found.text("/0/artist"));
    assertEquals(1, found.at("/0/confidence").asDouble());
    Answer artist = api.get(LISTS + "/catalog/search", "artist", "dj atherisch").expect(200);
    assertEquals("Live at the Club", artist.text("/0/title"));
    Answer newest = api.get(LISTS + "/catalog/search", "limit", 1).expect(200);
    assertTrue(newest.at("/0/confidence").isNull());
    api.get(LISTS + "/catalog/search", "query", "x", "limit", "101").expectInvalid("limit");
    api.post(LISTS + "/catalog/match", Map.of("tracks", List.of(at("00:00:00")), "threshold", 1.5))
        .expectInvalid("threshold");
  }

  @Test
  void theTracksOfAListAreMatchedAndKept() {
    String list =
        make(
            UUID.randomUUID().toString(),
            List.of(
                Map.of("artist", "Deadmau5", "title", "Strobe", "remix", "Original Mix"),
                Map.of("artist", "Nobody", "title", "Ever Heard Of")));
    Answer matched = api.post(list + "/tracks/match-to-catalog").expect(200);
    assertEquals(1, matched.body().size());
    assertEquals("\"2\"", matched.header("ETag"));
    String strobe = library.id("strobe.mp3");
    assertEquals(strobe, api.get(list).text("/tracks/0/catalog_track_id"));
    assertTrue(api.get(list).at("/tracks/1/catalog_track_id").isNull());
    // Nothing new: no other revision.
    assertEquals("\"2\"", api.post(list + "/tracks/match-to-catalog?threshold=0.9").header("ETag"));
    api.post(list + "/tracks/match-to-catalog?threshold=2").expectInvalid("threshold");
    // Nor is anything lost where it must be surer than it can be.
    Answer surer =
        api.send(
            api.request(list + "/tracks/match-to-catalog?threshold=1")
                .header("If-Match", "\"2\"")
                .POST(BodyPublishers.noBody()));
    assertEquals("\"2\"", surer.expect(200).header("ETag"));
    assertEquals(strobe, api.get(list).text("/tracks/0/catalog_track_id"));
    api.send(
            api.request(list + "/tracks/match-to-catalog")
                .header("If-Match", "\"1\"")
                .POST(BodyPublishers.noBody()))
        .expectError(409, "RESOURCE_CONFLICT");
  }

  @Test
  void anIdOfAClientsOwnMeansAFile() {
    String own = UUID.randomUUID().toString();
    String set = library.id("set.flac");
    api.get(AUDIO + "/" + own).expectError(404, "RESOURCE_NOT_FOUND");
    Map<String, String> path = Map.of("path", root.resolve("sets/set.flac").toString());
    assertEquals(set, api.put(AUDIO + "/" + own, path).expect(200).text("/audio_file_id"));
    assertEquals(set, api.get(AUDIO + "/" + own).expect(200).text("/audio_file_id"));
    Map<String, String> other = Map.of("path", root.resolve("tracks/strobe.mp3").toString());
    library
        .product()
        .user("other-librarian", "user")
        .put(AUDIO + "/" + own, other)
        .expectError(409, "RESOURCE_CONFLICT");
    assertNotEquals(set, api.put(AUDIO + "/" + own, other).expect(200).text("/audio_file_id"));
    api.put(AUDIO + "/" + set, other).expectError(409, "RESOURCE_CONFLICT");
  }

  @Test
  void theLengthOfTheAudioIsKnown() {
    String set = library.id("set.flac");
    // Meant as 0 minutes, 10 seconds and no frames.
    Answer slip =
        api.post(LISTS + "/manual", Map.of("audio_file_id", set, "tracks", List.of(at("00:10:00"))))
            .expectError(422, "VALIDATION_ERROR");
    assertTrue(slip.text("/details/rule").contains("00:00:10"), slip::toString);
    String list = make(set, List.of(at("00:00:00"), at("00:00:10"), at("00:30:00")));
    Answer check = api.post(list + "/tracks/validate-timing", Map.of()).expect(200);
    assertTrue(check.text("/issues/0").contains("beyond the end of the audio"), check::toString);
    api.post(list + "/publish").expectError(422, "VALIDATION_ERROR");
    api.delete(list + "/tracks/3").expect(204);
    Answer ends = api.post(list + "/tracks/auto-calculate-end-times", Map.of()).expect(200);
    assertEquals("00:00:20", ends.text("/1/end_time"));
    api.post(list + "/publish?generate_cue_async=true").expect(200);
    String id = list.substring(list.lastIndexOf('/') + 1);
    Answer made =
        Eventually.get(
            "the cue file",
            () -> api.get("/api/v1/cue/files", "tracklist_id", id).expect(200),
            files -> files.at("/files").size() == 1);
    String file = "/api/v1/cue/files/" + made.text("/files/0/id");
    Answer valid =
        api.post(
                file + "/validate",
                Map.of("validation_options", Map.of("check_file_references", true)))
            .expect(200);
    assertTrue(valid.at("/warnings").isEmpty(), valid::toString);
    assertEquals(SECONDS, valid.at("/metadata/audio_duration").asDouble());
  }

  @Test
  void aSheetIsMadeOfTheNewestPublishedListOfItsAudio() throws IOException {
    Path path =
        AudioMaker.tone(
            root.resolve("sets/other.flac"), 30, Map.of("artist", "B", "title", "Other"));
    String own = UUID.randomUUID().toString();
    api.put(AUDIO + "/" + own, Map.of("path", path.toString())).expect(200);
    Map<String, Object> order =
        Map.of("audio_file_path", path.toString(), "format", "standard", "validate_audio", true);
    api.post("/api/v1/cue/generate", order).expectError(422, "REQUIRED_FIELD_MISSING");
    assertEquals(0, api.get(LISTS + "/" + own + "/drafts").expect(200).body().size());
    String list = make(own, List.of(at("00:00:00"), at("00:00:15")));
    api.post("/api/v1/cue/generate", order).expectError(422, "REQUIRED_FIELD_MISSING");
    api.post(list + "/publish").expect(200);
    Answer made = api.post("/api/v1/cue/generate", order).expect(200);
    assertEquals(
        "00:00:30",
        api.get("/api/v1/cue/files/" + made.text("/cue_file_id"))
            .expect(200)
            .text("/metadata/total_duration"));
    api.post(
            "/api/v1/cue/generate/" + list.substring(list.lastIndexOf('/') + 1),
            Map.of("audio_file_path", "/nowhere/set.flac", "validate_audio", true))
        .expectError(422, "VALIDATION_ERROR");
  }

  @Test
  void downloadsJoinByThemselvesAndASetListBecomesATracklist() {
    Api admin = library.product().admin();
    FilledCatalog.refresh(admin, Map.of("force", true));
    long download = FilledCatalog.queue(admin, "1977-05-08");
    Answer found =
        Eventually.get(
            "the songs of a download",
            () ->
                api.get(LISTS + "/catalog/search", "artist", "grateful dead", "limit", 100)
                    .expect(200),
            songs -> songs.body().size() >= 10);
    assertEquals("Grateful Dead", found.text("/0/artist"));
    long container =
        admin.get("/api/v1/downloads/" + download).expect(200).number("/download/container_id");
    Answer list =
        api.post(
                LISTS + "/from-show",
                Map.of("container_id", container, "audio_file_id", UUID.randomUUID().toString()))
            .expect(201);
    assertEquals(found.body().size(), list.at("/tracks").size());
    assertEquals("00:00:00", list.text("/tracks/0/start_time"));
    assertEquals(
        list.text("/tracks/0/end_time"), list.text("/tracks/1/start_time"), list::toString);
    Answer matched =
        api.post(LISTS + "/" + list.text("/id") + "/tracks/match-to-catalog").expect(200);
    assertEquals(list.at("/tracks").size(), matched.body().size());
    admin.delete("/api/v1/downloads/" + download + "?files=true").expect(200);
    Eventually.holds(
        "its songs go with it",
        () -> api.get(LISTS + "/catalog/search", "artist", "grateful dead").body().isEmpty());
    api.post(
            LISTS + "/from-show",
            Map.of("container_id", 987_654_321, "audio_file_id", UUID.randomUUID().toString()))
        .expectInvalid("container_id");
  }

  @Test
  void djProgramsAndPlayersReadWhatIsExported() throws Exception {
    JsonNode set = library.file("set.flac");
    List<?> tracks =
        List.of(
            Map.of("artist", "a", "title", "One; two", "start_time", "00:00:00"),
            Map.of("artist", "b", "title", "Three", "start_time", "00:00:05.040"));
    String export =
        LISTS
            + "/"
            + api.post(
                    LISTS + "/manual",
                    Map.of("audio_file_id", set.path("audio_file_id").asText(), "tracks", tracks))
                .expect(201)
                .text("/id")
            + "/export";
    String collection = api.get(export, "format", "rekordbox_xml").expect(200).body().asText();
    assertTrue(collection.contains("/music/sets/set.flac\""), collection);
    assertTrue(collection.contains("Start=\"5.040\""), collection);
    String nml = api.get(export, "format", "traktor_nml").expect(200).body().asText();
    assertTrue(nml.contains("START=\"5040.000000\""), nml);

    Answer chapters = api.get(export, "format", "ffmetadata").expect(200);
    Path file = Files.writeString(folder.resolve("chapters"), chapters.body().asText());
    assertEquals(
        "0.000000,5.040000,a - One; two 5.040000,20.000000,b - Three",
        AudioMaker.chapters(Path.of(set.path("path").asText()), file));
  }

  @Test
  void readersReadAndDoNotScan() {
    Api reader = library.product().user("library-reader", "readonly");
    reader.get(AUDIO).expect(200);
    reader.post("/api/v1/library/scan").expectError(403, "INSUFFICIENT_PERMISSIONS");
  }
}
