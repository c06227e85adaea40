package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes audio files by ffmpeg, in whatever kind the name says. */
final class AudioMaker {

  private AudioMaker() {}

  /**
   * A tone of so many seconds.
   *
   * @param tags such as {@code artist}
   */
  static Path tone(Path file, int seconds, Map<String, String> tags) throws IOException {
    Files.createDirectories(file.getParent());
    List<String> command =
        new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i"));
    command.add("sine=frequency=440:duration=" + seconds);
    tags.forEach((name, value) -> command.addAll(List.of("-metadata", name + "=" + value)));
    command.add(file.toString());
    run(command);
    return file;
  }

  /** Puts a cue sheet into a FLAC's block for one, by the format's own program. */
  static Path embed(Path flac, String sheet) throws IOException {
    Path cue = Files.writeString(Files.createTempFile("embed", ".cue"), sheet);
    run(List.of("metaflac", "--import-cuesheet-from=" + cue, flac.toString()));
    Files.delete(cue);
    return flac;
  }

  /** A copy of a file with one tag, however long its text is, and no other. */
  static Path tagged(Path audio, Path copy, String name, String text) throws IOException {
    Path tags = Files.createTempFile("tags", ".txt");
    Files.writeString(tags, ";FFMETADATA1\n" + name + "=" + text + "\n");
    List<String> inputs =
        List.of("-i", audio.toString(), "-f", "ffmetadata", "-i", tags.toString());
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y"));
    command.addAll(inputs);
    command.addAll(List.of("-map_metadata", "1", "-codec", "copy", copy.toString()));
    run(command);
    Files.delete(tags);
    return copy;
  }

  private static void run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      if (process.waitFor() != 0) {
        throw new AssertionError("A program fails: " + command);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** What ffprobe reads of chapters that ffmpeg puts into a copy: start, end, title of each. */
  static String chapters(Path audio, Path metadata) throws IOException, InterruptedException {
    String copy = metadata + ".mka";
    String[] put = {
      "ffmpeg",
      "-v",
      "error",
      "-y",
      "-i",
      audio.toString(),
      "-i",
      metadata.toString(),
      "-map_metadata",
      "1",
      "-codec",
      "copy",
      copy
    };
    assertEquals(0, new ProcessBuilder(put).inheritIO().start().waitFor());
    String[] read = {
      "ffprobe",
      "-v",
      "error",
      "-show_chapters",
      "-show_entries",
      "chapter=start_time,end_time:chapter_tags=title",
      "-of",
      "csv=p=0",
      copy
    };
    Process probe = new ProcessBuilder(read).start();
    String said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said.strip().replace("\n", " ").replace("\"", "");
  }
}
