package org.cadenza.library;

import java.io.IOException;
import java.util.Optional;

/**
 * Whether the last frame of a FLAC file is there and is the last one: a header says nothing about a
 * body that was cut short. Reads the end of the file only, so damage in its middle goes unseen.
 */
final class FlacEnding {

  /** Where the encoder did not note its largest frame; stereo of 24 bits has a fourth of this. */
  private static final int UNKNOWN_FRAME_BYTES = 256 << 10;

  /** Chance yields hardly one false header in a file; many are made to keep us busy. */
  private static final int MAX_CANDIDATES = 64;

  private static final int ID3V1_BYTES = 128;

  private FlacEnding() {}

  static void check(AudioBytes file, FlacStreamInfo info) throws NotAudio, IOException {
    long end = endOfAudio(file);
    int window =
        (int) Math.min(end, info.maxFrameBytes() > 0 ? info.maxFrameBytes() : UNKNOWN_FRAME_BYTES);
    byte[] tail = file.read(end - window, window);
    FlacFrame last =
        lastFrame(tail)
            .orElseThrow(
                () -> new NotAudio("The FLAC file is cut short: its last frame is not complete."));
    long samples = last.samplesUpToEnd(info.minBlockSize());
    if (info.totalSamples() > 0 && samples != info.totalSamples()) {
      throw new NotAudio(
          "The FLAC file is cut short: it ends after "
              + samples
              + " of "
              + info.totalSamples()
              + " samples.");
    }
  }

  /** Some programs append an ID3v1 tag to whatever they tag. */
  private static long endOfAudio(AudioBytes file) throws IOException {
    byte[] mark = file.read(file.size() - ID3V1_BYTES, 3);
    boolean tagged = mark.length == 3 && mark[0] == 'T' && mark[1] == 'A' && mark[2] == 'G';
    return tagged ? file.size() - ID3V1_BYTES : file.size();
  }

  private static Optional<FlacFrame> lastFrame(byte[] tail) {
    int crcAt = tail.length - 2;
    int candidates = 0;
    for (int at = crcAt - 6; at >= 0 && candidates < MAX_CANDIDATES; at--) {
      Optional<FlacFrame> frame = FlacFrame.parse(tail, at);
      if (frame.isPresent()) {
        candidates++;
        int noted = ((tail[crcAt] & 0xff) << 8) | (tail[crcAt + 1] & 0xff);
        if (FlacCrc.crc16(tail, at, crcAt) == noted) {
          return frame;
        }
      }
    }
    return Optional.empty();
  }
}
