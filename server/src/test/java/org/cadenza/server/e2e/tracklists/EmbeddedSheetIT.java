package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cadenza.server.e2e.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of the cue sheets that audio files have in them. */
class EmbeddedSheetIT {

  private static final String SHEET =
      """
      PERFORMER "The Ripper"
      FILE "rip.flac" WAVE
        TRACK 01 AUDIO
          TITLE "First"
          INDEX 01 00:00:00
        TRACK 02 AUDIO
          TITLE "Second"
          INDEX 00 00:06:00
          INDEX 01 00:07:30
      """;

  /** Where a CUESHEET block tells how many tracks follow (RFC 9639, section 8.7). */
  private static final int TRACKS = 395;

  private static final int CUESHEET = 5;

  @TempDir static Path folder;
  private static AudioLibrary library;

  @BeforeAll
  static void start() throws IOException {
    Path root = Files.createDirectories(folder.resolve("rips"));
    Map<String, String> tags = Map.of("artist", "Ripley", "title", "The Rip");
    AudioMaker.embed(AudioMaker.tone(root.resolve("block.flac"), 20, tags), SHEET);
    AudioMaker.tone(root.resolve("tagged.flac"), 20, Map.of("CUESHEET", SHEET));
    Path none = AudioMaker.tone(root.resolve("none.flac"), 20, tags);
    damage(AudioMaker.embed(AudioMaker.tone(root.resolve("damaged.flac"), 20, tags), SHEET));
    AudioMaker.tagged(none, root.resolve("long.flac"), "CUESHEET", "REM LONG ".repeat(120_000));
    library = AudioLibrary.of(root, "ripper");
  }

  /** Has the block tell of more tracks than it has. */
  private static void damage(Path flac) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(flac));
    int at = 4;
    while ((bytes.get(at) & 0x7f) != CUESHEET) {
      at += 4 + (bytes.getInt(at) & 0xffffff);
    }
    bytes.put(at + 4 + TRACKS, (byte) 0xff);
    Files.write(flac, bytes.array());
  }

  @AfterAll
  static void stop() {
    library.close();
  }

  private static Answer list(String name) {
    return list(Map.of("audio_file_id", library.id(name), "embedded", true));
  }

  private static Answer list(Map<String, ?> order) {
    return library.api().post("/api/v1/tracklists/from-cue", order);
  }

  private static void assertTimes(Answer made) {
    assertEquals("00:00:06", made.text("/tracklist/tracks/0/end_time"));
    assertEquals("00:00:07.400", made.text("/tracklist/tracks/1/start_time"));
  }

  @Test
  void theTagOfRippersHasTitlesAndTimes() {
    Answer made = list("tagged.flac").expect(201);
    assertEquals(List.of("First", "Second"), made.all("/tracklist/tracks", "title"));
    assertEquals("The Ripper", made.text("/tracklist/tracks/1/artist"));
    assertTimes(made);
  }

  @Test
  void theBlockOfAFlacHasTimesAlone() {
    Answer made = list("block.flac").expect(201);
    assertEquals(List.of("Track 1", "Track 2"), made.all("/tracklist/tracks", "title"));
    assertEquals("Ripley", made.text("/tracklist/tracks/1/artist"));
    assertTrue(made.at("/encoding").isNull());
    assertTimes(made);
  }

  @Test
  void aFileWithoutOneOrWithADamagedOrEndlessOneIsRefused() {
    Map<String, String> why =
        Map.of(
            "none.flac", "has no cue sheet in it",
            "damaged.flac", "is damaged",
            "long.flac", "longer than 1 MiB");
    why.forEach(
        (name, rule) -> {
          Answer refused = list(name).expectError(422, "VALIDATION_ERROR");
          assertEquals("audio_file_id", refused.text("/details/field"));
          assertTrue(refused.text("/details/rule").contains(rule), refused::toString);
        });
  }

  @Test
  void aSheetIsEitherSentOrInTheFile() {
    list(Map.of("audio_file_id", library.id("block.flac"), "embedded", true, "content", SHEET))
        .expectInvalid("embedded");
  }
}
