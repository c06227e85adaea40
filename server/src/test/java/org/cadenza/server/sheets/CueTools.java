package org.cadenza.server.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Debian's cuetools, flac and ffmpeg, as programs of their own. */
final class CueTools {

  private final Path folder;

  CueTools(Path folder) {
    this.folder = folder;
  }

  /**
   * What a program has said.
   *
   * @param output byte for byte, as if it were Latin-1
   * @param error what it has said on standard error; these programs end well even on errors
   */
  record Said(int status, String output, String error) {

    boolean isClean() {
      return status == 0 && error.isBlank();
    }

    byte[] bytes() {
      return output.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** In UTF-8. */
    String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    List<String> lines() {
      return text().lines().toList();
    }
  }

  /** Runs one. */
  Said run(String... command) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Path error = folder.resolve("error");
    int status =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(error.toFile())
            .start()
            .waitFor();
    return new Said(
        status,
        new String(Files.readAllBytes(output), StandardCharsets.ISO_8859_1),
        new String(Files.readAllBytes(error), StandardCharsets.ISO_8859_1));
  }

  /** A file with this in it, in the folder in which they run. */
  Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  /** A sheet as cueconvert writes it; empty if it has a word to say about it. */
  byte[] converted(byte[] sheet, String... formats) throws IOException, InterruptedException {
    byte[] now = sheet;
    String from = "cue";
    for (String to : formats) {
      Path source = file("convert." + from, now);
      Said said = run("cueconvert", "-i", from, "-o", to, source.toString());
      if (!said.isClean()) {
        return new byte[0];
      }
      now = said.bytes();
      from = to;
    }
    return now;
  }

  /** Silence, long enough for any sheet that is put into it. */
  Path silence(int seconds) throws IOException, InterruptedException {
    Path flac = folder.resolve("silence.flac");
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-y", "-loglevel", "error"));
    command.addAll(List.of("-f", "lavfi", "-i", "anullsrc=r=44100:cl=stereo"));
    command.addAll(List.of("-t", Integer.toString(seconds), "-c:a", "flac", flac.toString()));
    Said said = run(command.toArray(String[]::new));
    if (!said.isClean()) {
      throw new IOException("no silence: " + said.error());
    }
    return flac;
  }

  /** A sheet that metaflac has put into a FLAC file and taken out again; empty if it refuses it. */
  byte[] throughFlac(byte[] sheet, Path flac) throws IOException, InterruptedException {
    Path source = file("flac.cue", sheet);
    run("metaflac", "--remove", "--block-type=CUESHEET", flac.toString());
    Said put = run("metaflac", "--import-cuesheet-from=" + source, flac.toString());
    return put.status() == 0
        ? run("metaflac", "--export-cuesheet-to=-", flac.toString()).bytes()
        : new byte[0];
  }

  /** A sheet that ffmpeg has carried along as a tag. */
  byte[] throughFfmpeg(byte[] sheet, Path flac) throws IOException, InterruptedException {
    String text = new String(sheet, StandardCharsets.UTF_8);
    Path target = folder.resolve("tagged.flac");
    run(
        "ffmpeg",
        "-y",
        "-loglevel",
        "error",
        "-i",
        flac.toString(),
        "-t",
        "1",
        "-metadata",
        "CUESHEET=" + text,
        target.toString());
    Said said = run("metaflac", "--show-tag=CUESHEET", target.toString());
    String tag = said.text();
    return tag.startsWith("CUESHEET=")
        ? tag.substring("CUESHEET=".length()).getBytes(StandardCharsets.UTF_8)
        : new byte[0];
  }
}
