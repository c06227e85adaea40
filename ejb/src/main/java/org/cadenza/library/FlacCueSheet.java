package org.cadenza.library;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The CUESHEET block of a FLAC file (RFC 9639, section 8.7): where tracks begin, and no word of who
 * plays them.
 *
 * @param catalog the disc's code of 13 digits; empty if it has none
 * @param tracks without the one that stands for the end
 */
public record FlacCueSheet(String catalog, List<Track> tracks) {

  private static final int TYPE = 5;
  private static final int LAST = 0x80;

  /** More than the most tracks with the most points each take. */
  private static final int MOST_BYTES = 1 << 20;

  private static final int CATALOG = 128;
  private static final int LEAD_IN = 8;
  private static final int DISC = 0x80;
  private static final int RESERVED = 258;
  private static final int ISRC = 12;
  private static final int DATA = 0x80;
  private static final int PRE_EMPHASIS = 0x40;

  /** More cannot be said in the header of a FLAC file. */
  private static final long MOST_SAMPLES = 0xf_ffff_ffffL;

  private static final int END_OF_DISC = 170;
  private static final int END_OF_FILE = 255;

  /**
   * One track.
   *
   * @param isrc the recording's code; empty if it has none
   * @param isAudio no data of a disc
   */
  public record Track(
      int number, String isrc, boolean isAudio, boolean hasPreEmphasis, List<Point> points) {}

  /**
   * An index point.
   *
   * @param nanos from the beginning of the file
   */
  public record Point(int number, long nanos) {}

  public FlacCueSheet {
    tracks = List.copyOf(tracks);
  }

  /**
   * Reads it; empty if there is none, or the file is no FLAC.
   *
   * @throws NotAudio if the file is damaged, or none that we know
   */
  public static Optional<FlacCueSheet> of(Path file) throws NotAudio, IOException {
    try (AudioBytes bytes = new AudioBytes(file)) {
      return AudioContainer.of(bytes) == AudioContainer.FLAC
          ? within(bytes, FlacStreamInfo.read(bytes).sampleRateHz())
          : Optional.empty();
    }
  }

  private static Optional<FlacCueSheet> within(AudioBytes file, int sampleRateHz)
      throws NotAudio, IOException {
    long at = AudioContainer.afterId3(file) + 4;
    boolean isLast = false;
    while (!isLast) {
      byte[] head = file.read(at, 4);
      if (head.length < 4) {
        throw damaged(null);
      }
      int length = ByteBuffer.wrap(head).getInt() & 0xffffff;
      if ((head[0] & ~LAST) == TYPE) {
        return Optional.of(block(file.read(at + 4, Math.min(length, MOST_BYTES)), sampleRateHz));
      }
      isLast = (head[0] & LAST) != 0;
      at += 4 + length;
    }
    return Optional.empty();
  }

  private static FlacCueSheet block(byte[] bytes, int sampleRateHz) throws NotAudio {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      String catalog = text(in, CATALOG);
      in.position(in.position() + LEAD_IN);
      int end = (in.get() & DISC) == 0 ? END_OF_FILE : END_OF_DISC;
      in.position(in.position() + RESERVED);
      List<Track> tracks = new ArrayList<>();
      for (int left = in.get() & 0xff; left > 0; left--) {
        Track track = track(in, sampleRateHz);
        if (track.number() != end) {
          tracks.add(track);
        }
      }
      return new FlacCueSheet(catalog, tracks);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  private static Track track(ByteBuffer in, int sampleRateHz) {
    long begin = in.getLong();
    int number = in.get() & 0xff;
    String isrc = text(in, ISRC);
    int flags = in.get();
    in.position(in.position() + 13);
    List<Point> points = new ArrayList<>();
    for (int left = in.get() & 0xff; left > 0; left--) {
      long samples = begin + in.getLong();
      if (samples < 0 || samples > MOST_SAMPLES) {
        throw new IllegalArgumentException("No FLAC file is as long as " + samples + " samples");
      }
      points.add(new Point(in.get() & 0xff, Math.round(samples * 1e9 / sampleRateHz)));
      in.position(in.position() + 3);
    }
    return new Track(
        number, isrc, (flags & DATA) == 0, (flags & PRE_EMPHASIS) != 0, List.copyOf(points));
  }

  private static String text(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.US_ASCII).replace("\0", "").strip();
  }

  private static NotAudio damaged(RuntimeException cause) {
    return new NotAudio("The cue sheet in the FLAC file is damaged.", cause);
  }
}
