package org.cadenza.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Cuts an audio file into FLAC files without a gap, to the sample, with ffmpeg, which runs as a
 * program of its own: the file is decoded once, and each piece encoded anew. Of a FLAC file the
 * decoded pieces joined are its very samples; what has more than 24 bits, or is not lossless,
 * becomes 24 bits.
 */
public final class AudioSplitter {

  private static final double NANOS = 1e9;

  private final String program;
  private final Ffprobe probe;
  private final Duration silenceLimit;

  /**
   * A splitter.
   *
   * @param program name or path of ffmpeg
   * @param probe what tells how many samples there are a second
   * @param silenceLimit without any news from the program for so long it is ended
   */
  public AudioSplitter(String program, Ffprobe probe, Duration silenceLimit) {
    this.program = program;
    this.probe = probe;
    this.silenceLimit = silenceLimit;
  }

  /**
   * A piece; it lasts until the next begins, the last one to the end.
   *
   * @param target where it goes, in a folder that is there; written over if it is there
   * @param from where it begins; the first one begins at the beginning all the same
   */
  public record Piece(Path target, Duration from, TrackTags tags) {}

  /**
   * Makes the pieces. If that fails, some of them may be there, and none is whole for certain.
   *
   * @param source any audio that ffmpeg decodes
   * @param pieces in their order, one at least
   * @param stopped asked ten times a second; once true, the program is ended
   * @param progress hears how much audio is done
   * @return how long each is
   * @throws TranscodeFailed if there is no result
   * @throws IOException if a piece cannot be written
   */
  public List<Duration> split(
      Path source, List<Piece> pieces, BooleanSupplier stopped, Consumer<Duration> progress)
      throws TranscodeFailed, IOException {
    int rate =
        probe
            .read(source)
            .map(Ffprobe.Answer::sampleRateHz)
            .filter(hertz -> hertz > 0)
            .orElseThrow(
                () -> new TranscodeFailed("ffprobe finds no audio, or is not installed.", null));
    long[] starts = pieces.stream().mapToLong(piece -> samples(piece.from(), rate)).toArray();
    starts[0] = 0;
    new ProgramRun(command(source, pieces, starts), silenceLimit).toEnd(stopped, progress);
    return finish(source, pieces, starts);
  }

  private static long samples(Duration time, int rate) {
    return Math.round(time.toNanos() * (rate / NANOS));
  }

  private static List<Duration> finish(Path source, List<Piece> pieces, long[] starts)
      throws TranscodeFailed, IOException {
    try {
      List<Duration> lengths = new ArrayList<>();
      long all = 0;
      for (int i = 0; i < pieces.size(); i++) {
        Path made = pieces.get(i).target();
        AudioHeader header = AudioProbe.verify(made);
        long samples = header.totalSamples().orElse(0);
        boolean isLast = i + 1 == pieces.size();
        if (samples < 1 || (!isLast && samples != starts[i + 1] - starts[i])) {
          throw shorter();
        }
        all += samples;
        lengths.add(header.duration());
        AudioTags.write(made, pieces.get(i).tags());
      }
      OptionalLong wanted = total(source);
      if (wanted.isPresent() && wanted.getAsLong() != all) {
        throw shorter();
      }
      return lengths;
    } catch (NotAudio e) {
      throw new TranscodeFailed(e.getMessage(), e);
    }
  }

  /** As a FLAC's header says; empty for all others. */
  private static OptionalLong total(Path source) throws IOException {
    try {
      return AudioProbe.read(source).totalSamples();
    } catch (NotAudio unknown) {
      return OptionalLong.empty();
    }
  }

  /** Ffmpeg ends with success even where the source broke off in the middle. */
  private static TranscodeFailed shorter() {
    return new TranscodeFailed(
        "The audio is shorter than its tracks or its own header say; it may be damaged.", null);
  }

  private List<String> command(Path source, List<Piece> pieces, long[] starts) {
    List<String> command = new ArrayList<>();
    command.add(program);
    command.addAll(
        List.of("-nostdin", "-hide_banner", "-nostats", "-loglevel", "error", "-xerror"));
    command.addAll(List.of("-progress", "pipe:1", "-y"));
    // "file:" and a whole path, so that no name is taken for an option or a protocol.
    command.addAll(List.of("-protocol_whitelist", "file,pipe"));
    // Else each piece would have as many threads as there are processors.
    command.addAll(List.of("-filter_threads", "1"));
    command.addAll(List.of("-format_whitelist", Ffprobe.FORMATS));
    command.addAll(List.of("-i", "file:" + source.toAbsolutePath()));
    // Nowhere, but at the source's own times, by which is told how far it is.
    command.addAll(List.of("-map", "0:a:0", "-f", "null", "-"));
    for (int i = 0; i < pieces.size(); i++) {
      String end = i + 1 == pieces.size() ? "" : ":end_sample=" + starts[i + 1];
      String part = "atrim=start_sample=" + starts[i] + end + ",asetpts=PTS-STARTPTS";
      command.addAll(List.of("-map", "0:a:0", "-map_metadata", "-1", "-af", part));
      command.addAll(TranscodeFormat.FLAC.arguments());
      command.add("file:" + pieces.get(i).target().toAbsolutePath());
    }
    return command;
  }
}
