package org.cadenza.server.e2e.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadenza.library.AudioCodec;
import org.cadenza.library.AudioHeader;
import org.cadenza.library.AudioProbe;
import org.cadenza.library.AudioTags;
import org.cadenza.library.Checksums;
import org.cadenza.library.NotAudio;
import org.cadenza.library.TagField;
import org.cadenza.library.TrackTags;

/** A downloaded show in its folder. */
public record ShowOnDisk(Path folder, JsonNode note) {

  /** The folder of a completed download. */
  public static ShowOnDisk of(JsonNode download) {
    Path folder = Path.of(download.path("file_path").asText());
    try {
      return new ShowOnDisk(
          folder, new ObjectMapper().readTree(folder.resolve("show.json").toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its set list with what is known of each file. */
  public JsonNode setList() {
    return note.path("set_list");
  }

  /** The file of a track, counted from 0. */
  public Path file(int index) {
    return folder.resolve(setList().path(index).path("file").asText());
  }

  /** Checks that all files are there and no others, and that each is what the note says. */
  public void verify(JsonNode download, AudioCodec codec) {
    try {
      Set<String> names = new TreeSet<>(Set.of("show.json"));
      long size = Files.size(folder.resolve("show.json"));
      for (int i = 0; i < setList().size(); i++) {
        JsonNode track = setList().path(i);
        names.add(track.path("file").asText());
        assertEquals(track.path("sha256").asText(), Checksums.sha256(file(i)));
        assertEquals(track.path("size").longValue(), Files.size(file(i)));
        size += Files.size(file(i));
        verify(track, AudioProbe.verify(file(i)), AudioTags.read(file(i)), codec);
      }
      assertEquals(names, files(folder));
      assertEquals(size, download.path("file_size").longValue());
      assertEquals(download.path("job_id").asText(), note.path("job_id").asText());
      assertEquals(
          download.path("container_id").longValue(), note.path("container_id").longValue());
    } catch (IOException | NotAudio e) {
      throw new AssertionError(e);
    }
  }

  private void verify(JsonNode track, AudioHeader header, TrackTags tags, AudioCodec codec) {
    assertEquals(codec, header.codec());
    assertEquals(44_100, header.sampleRateHz());
    if (codec == AudioCodec.FLAC) {
      assertEquals(track.path("audio_md5").asText(), header.audioMd5().orElseThrow());
    }
    assertEquals(note.path("artist").asText(), tags.get(TagField.ARTIST).orElseThrow());
    assertEquals(track.path("title").asText(), tags.get(TagField.TITLE).orElseThrow());
    assertEquals(track.path("track").asText(), tags.get(TagField.TRACKNUMBER).orElseThrow());
    assertEquals(track.path("disc").asText(), tags.get(TagField.DISCNUMBER).orElseThrow());
    assertEquals(track.path("set").asText(), tags.get(TagField.SET).orElseThrow());
    assertEquals(note.path("date").asText(), tags.get(TagField.DATE).orElseThrow());
    assertEquals(note.path("venue").path("name").asText(), tags.get(TagField.VENUE).orElseThrow());
    assertTrue(tags.get(TagField.ALBUM).orElseThrow().startsWith(note.path("date").asText()));
  }

  /** Names in a folder. */
  static Set<String> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whatever lies about that is no finished file: partial files and hidden folders. */
  public static Set<Path> leftOvers(Path root) {
    if (!Files.exists(root)) {
      return Set.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(
              path -> path.getFileName().toString().matches("\\.cadenza.*|.*\\.part(\\.info)?"))
          .collect(Collectors.toSet());
    } catch (UncheckedIOException vanishedMeanwhile) {
      return leftOvers(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
