package org.cadenza.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Makes other formats out of audio files with ffmpeg, which runs as a program of its own. */
public final class Transcoder {

  /** MP3 comes in whole frames and with the encoder's padding. */
  private static final Duration LENGTH_TOLERANCE = Duration.ofMillis(250);

  private final String program;
  private final Duration silenceLimit;

  /**
   * A transcoder.
   *
   * @param program name or path of ffmpeg
   * @param silenceLimit without any news from the program for so long it is ended
   */
  public Transcoder(String program, Duration silenceLimit) {
    this.program = program;
    this.silenceLimit = silenceLimit;
  }

  /**
   * Makes a file in another format. Tags are taken over, pictures are not. Until it is complete it
   * is called {@code <target>.part}, which is gone when this returns, however it does.
   *
   * @param source a FLAC, M4A or MP3 file
   * @param target where the result goes; replaced if it is there
   * @param format of the result
   * @param stopped asked ten times a second; once true, the program is ended
   * @param progress hears how much audio is done
   * @throws TranscodeFailed if there is no result
   * @throws IOException if the result cannot be given its name
   */
  public void transcode(
      Path source,
      Path target,
      TranscodeFormat format,
      BooleanSupplier stopped,
      Consumer<Duration> progress)
      throws TranscodeFailed, IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      ProgramRun run = new ProgramRun(command(source, part, format), silenceLimit);
      run.toEnd(stopped, progress);
      checkResult(source, part, format);
      AtomicPublication.publish(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Ffmpeg ends with success even where the source broke off in the middle. */
  private static void checkResult(Path source, Path part, TranscodeFormat format)
      throws TranscodeFailed, IOException {
    try {
      AudioHeader made = AudioProbe.verify(part);
      Duration wanted = AudioProbe.read(source).duration();
      boolean whole =
          wanted.isZero() || made.duration().minus(wanted).abs().compareTo(LENGTH_TOLERANCE) < 0;
      if (made.codec() != format.codec() || !whole) {
        throw new TranscodeFailed(
            "ffmpeg made a file of another length than the source, which may be damaged.", null);
      }
    } catch (NotAudio e) {
      throw new TranscodeFailed(e.getMessage(), e);
    }
  }

  private List<String> command(Path source, Path part, TranscodeFormat format) {
    List<String> command = new ArrayList<>();
    command.add(program);
    command.addAll(
        List.of("-nostdin", "-hide_banner", "-nostats", "-loglevel", "error", "-xerror"));
    command.addAll(List.of("-progress", "pipe:1", "-y"));
    // "file:" and a whole path, so that no name is taken for an option or a protocol.
    command.addAll(List.of("-protocol_whitelist", "file,pipe"));
    command.addAll(List.of("-i", "file:" + source.toAbsolutePath()));
    command.addAll(List.of("-map", "0:a:0", "-map_metadata", "0"));
    command.addAll(format.arguments());
    command.add("file:" + part.toAbsolutePath());
    return command;
  }
}
