package org.cadenza.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes other formats out of audio files with ffmpeg, which runs as a program of its own. */
public final class Transcoder {

  private static final Pattern VERSION = Pattern.compile("ffmpeg version (\\S+)");

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

  /** With {@code ffmpeg} from the path and two minutes of silence. */
  public Transcoder() {
    this("ffmpeg", Duration.ofMinutes(2));
  }

  /** The version of the program; empty if it is not there. */
  public Optional<String> available() {
    try {
      ProgramRun run = new ProgramRun(List.of(program, "-version"), Duration.ofSeconds(10));
      Matcher version = VERSION.matcher(run.toEnd(() -> false, done -> {}));
      return version.find() ? Optional.of(version.group(1)) : Optional.empty();
    } catch (IOException | TranscodeFailed notThere) {
      return Optional.empty();
    }
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
            TranscodeFailed.Reason.FAILED,
            "ffmpeg made a file of another length than the source, which may be damaged.",
            null);
      }
    } catch (NotAudio e) {
      throw new TranscodeFailed(TranscodeFailed.Reason.FAILED, e.getMessage(), e);
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
