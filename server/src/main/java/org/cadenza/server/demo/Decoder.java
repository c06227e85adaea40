package org.cadenza.server.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadenza.server.client.StepFailed;

/**
 * A second opinion: a decoder that is not ours.
 *
 * @param name for a person
 * @param command with {@code FILE} for the file
 */
record Decoder(String name, List<String> command) {

  private static final List<Decoder> KNOWN =
      List.of(
          new Decoder("flac -t", List.of("flac", "--test", "--silent", "FILE")),
          new Decoder(
              "ffmpeg",
              List.of(
                  "ffmpeg",
                  "-nostdin",
                  "-v",
                  "error",
                  "-xerror",
                  "-i",
                  "FILE",
                  "-f",
                  "null",
                  "-")));

  /** The first that is installed. */
  static Optional<Decoder> onThisMachine() {
    return KNOWN.stream().filter(d -> isInstalled(d.command().get(0))).findFirst();
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(folder -> Path.of(folder, program).toFile().canExecute());
  }

  /** Decodes a file from its beginning to its end. */
  void decode(Path file) {
    List<String> words = new ArrayList<>(command);
    words.replaceAll(word -> word.equals("FILE") ? file.toString() : word);
    try {
      Process process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      int status = process.waitFor();
      if (status != 0) {
        throw new StepFailed(name + " does not decode " + file + " (status " + status + ")");
      }
    } catch (IOException e) {
      throw new StepFailed(name + " does not run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StepFailed("interrupted", e);
    }
  }
}
