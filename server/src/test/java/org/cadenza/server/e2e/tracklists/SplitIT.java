package org.cadenza.server.e2e.tracklists;

import static org.cadenza.server.e2e.tracklists.Splits.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cadenza.library.AudioHeader;
import org.cadenza.library.AudioProbe;
import org.cadenza.library.AudioTags;
import org.cadenza.library.TagField;
import org.cadenza.library.TrackTags;
import org.cadenza.server.e2e.Answer;
import org.cadenza.server.e2e.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set becomes the files of its tracks. */
class SplitIT {

  @TempDir static Path folder;
  private static Path set;
  private static Path studio;
  private static AudioLibrary library;
  private static Splits splits;
  private static Api api;

  @BeforeAll
  static void start() throws IOException {
    Path root = Files.createDirectories(folder.resolve("sets"));
    set = AudioMaker.noise(root.resolve("set.flac"), 20);
    studio = AudioMaker.noise(root.resolve("studio.flac"), 5, 48_000, "s32");
    AudioMaker.tone(root.resolve("set.ogg"), 10, Map.of());
    library = AudioLibrary.of(root, "splitter");
    splits = new Splits(library);
    api = library.api();
  }

  @AfterAll
  static void stop() {
    library.close();
  }

  @Test
  void thePiecesJoinedAreTheVerySamplesOfTheSet() throws Exception {
    Answer split =
        splits.over(
            splits.order(
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

    List<Path> files = splits.fetch(split, folder);
    assertEquals(AudioProbe.read(set).audioMd5().orElseThrow(), AudioMaker.md5(files, 16));
    TrackTags tags = AudioTags.read(files.get(1));
    assertEquals("Second: A/B", tags.get(TagField.TITLE).orElseThrow());
    assertEquals("set", tags.get(TagField.ALBUM).orElseThrow());
    assertEquals("2", tags.get(TagField.TRACKNUMBER).orElseThrow());
    assertEquals("3", tags.get(TagField.TRACKTOTAL).orElseThrow());
  }

  @Test
  void soAreThoseOfASetThatHasMoreBitsAndSamplesThanADisc() throws Exception {
    List<?> tracks = List.of(at("First", "00:00:00"), at("Second", "00:00:03.333"));
    Answer split = splits.over(splits.order(library.id("studio.flac"), tracks));
    assertEquals("completed", split.text("/status"), split::toString);
    AudioHeader source = AudioProbe.read(studio);
    assertEquals(24, source.bitsPerSample());
    assertEquals(source.audioMd5().orElseThrow(), AudioMaker.md5(splits.fetch(split, folder), 24));
  }

  @Test
  void whatIsPlayedWithAnotherIsNamedInItsTitle() throws Exception {
    Map<String, Object> page =
        Map.of(
            "url",
            "https://www.1001tracklists.com/tracklist/54321/a-set.html",
            "audio_file_id",
            library.id("set.flac"),
            "text",
            "DJ @ Club\n[00:00] Artist - First [Label]\nw/ Other - Bass (Club Mix)\n[00:13] Artist - Third");
    String list =
        api.post("/api/v1/tracklists/import/1001tracklists", page)
            .expect(201)
            .text("/tracklist/id");
    Answer split = splits.over(splits.of(list));
    assertEquals(
        List.of("First w/ Other - Bass (Club Mix)", "Third"), split.all("/tracks", "title"));
    TrackTags tags = AudioTags.read(splits.fetch(split, folder).get(0));
    assertEquals("Label", tags.get(TagField.LABEL).orElseThrow());
    assertEquals("DJ", tags.get(TagField.ALBUMARTIST).orElseThrow());
  }

  @Test
  void otherAudioIsCutAsWellAndNothingIsMissing() throws Exception {
    Answer split =
        splits.over(
            splits.order(library.id("set.ogg"), List.of(at("A", "00:00:00"), at("B", "00:00:04"))));
    assertEquals("completed", split.text("/status"), split::toString);
    long samples = 0;
    for (Path file : splits.fetch(split, folder)) {
      samples += AudioProbe.read(file).totalSamples().orElseThrow();
    }
    assertEquals(10 * 44_100, samples);
  }
}
