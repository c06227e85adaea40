package org.cadenza.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes short audio files with ffmpeg: two seconds of noise, which no codec can shrink away. */
public final class SampleAudio {

  private SampleAudio() {}

  public static Path flac(Path file) throws Exception {
    return make(file, "-ar", "44100", "-sample_fmt", "s16", "-f", "flac");
  }

  public static Path flac24(Path file) throws Exception {
    return make(file, "-ar", "96000", "-sample_fmt", "s32", "-f", "flac");
  }

  static Path mp3(Path file) throws Exception {
    return make(file, "-ar", "44100", "-c:a", "libmp3lame", "-b:a", "320k", "-f", "mp3");
  }

  static Path alac(Path file) throws Exception {
    return make(file, "-ar", "44100", "-sample_fmt", "s16p", "-c:a", "alac", "-f", "ipod");
  }

  static Path aac(Path file) throws Exception {
    return make(file, "-ar", "44100", "-c:a", "aac", "-f", "ipod");
  }

  /** The MD5 of the audio: of the encoded packets with {@code copy}, else of 16-bit samples. */
  static String audioMd5(Path file, String codec) throws Exception {
    return ffmpeg("-i", file.toString(), "-map", "0:a", "-c:a", codec, "-f", "md5", "-");
  }

  private static Path make(Path file, String... options) throws Exception {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(
        List.of("-f", "lavfi", "-i", "anoisesrc=d=2:c=pink:r=44100:seed=7", "-ac", "2"));
    arguments.addAll(List.of(options));
    arguments.add(file.toString());
    ffmpeg(arguments.toArray(String[]::new));
    return file;
  }

  private static String ffmpeg(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("ffmpeg", "-nostdin", "-loglevel", "error", "-y"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, process.waitFor(), said);
    return said;
  }
}
