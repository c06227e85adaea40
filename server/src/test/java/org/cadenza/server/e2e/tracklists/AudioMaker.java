package org.cadenza.server.e2e.tracklists;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
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

  /** So many seconds of which no two are alike, in stereo, as on a disc. */
  static Path noise(Path file, int seconds) throws IOException {
    return noise(file, seconds, 44_100, "s16");
  }

  /**
   * The same at another rate.
   *
   * @param kind of samples, as ffmpeg calls it; {@code s32} becomes 24 bits in FLAC
   */
  static Path noise(Path file, int seconds, int rate, String kind) throws IOException {
    Files.createDirectories(file.getParent());
    String noise = "anoisesrc=seed=1:duration=" + seconds + ":sample_rate=" + rate;
    List<String> command =
        new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i"));
    command.addAll(List.of(noise, "-ac", "2", "-sample_fmt", kind, file.toString()));
    run(command);
    return file;
  }

  /** The MD5 of the decoded samples of files of so many bits, one after the other. */
  static String md5(List<Path> files, int bits) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("MD5");
    for (Path file : files) {
      String samples = "s" + bits + "le";
      List<String> command =
          List.of("ffmpeg", "-v", "error", "-i", file.toString(), "-f", samples, "pipe:1");
      Process decoder = new ProcessBuilder(command).start();
      digest.update(decoder.getInputStream().readAllBytes());
      assertEquals(0, decoder.waitFor());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What ffprobe reads of a file's title. */
  static String title(Path file) throws IOException {
    List<String> command =
        List.of("ffprobe", "-v", "error", "-show_entries", "format_tags=title", "-of", "csv=p=0");
    List<String> whole = new ArrayList<>(command);
    whole.add(file.toString());
    Process probe = new ProcessBuilder(whole).start();
    return new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
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
