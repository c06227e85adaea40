package org.cadenza.tracklists.exports;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.cadenza.library.SeratoTag;

/**
 * Hot cues as Serato DJ's tag {@code Serato Markers2} holds them: a version, and in Base64 a list
 * of entries with a name, a length and so many bytes. There is no public specification; this is
 * what Jan Holthaus' {@code serato-tags} tells of its own files.
 */
final class SeratoMarkers {

  /** Hot cues that Serato has. */
  static final int MOST = 8;

  /** Of a cue's name, in UTF-8. */
  static final int LONGEST_NAME = 51;

  private static final byte[] VERSION = {1, 1};
  private static final int SHORTEST = 470;

  /** Serato's own, for its first cue, its second and so on. */
  private static final int[] COLOURS = {
    0xcc0000, 0xcc8800, 0x0000cc, 0xcccc00, 0x00cc00, 0xcc00cc, 0x00cccc, 0x8800cc
  };

  private SeratoMarkers() {}

  /**
   * A hot cue.
   *
   * @param millis from the beginning of the audio
   */
  record Cue(long millis, String name) {

    /** What is no letter would end the name, or more. */
    Cue {
      name = name.replaceAll("\\p{Cntrl}", " ");
    }

    /** No longer than Serato takes it. */
    byte[] label() {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      int end = Math.min(bytes.length, LONGEST_NAME);
      // No half of a letter: its second and later bytes begin with the bits 10.
      while (end < bytes.length && end > 0 && (bytes[end] & 0xc0) == 0x80) {
        end--;
      }
      return Arrays.copyOf(bytes, end);
    }

    boolean isShortened() {
      return name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME;
    }
  }

  /** The tag's content for at most {@link #MOST} cues, whose colours are Serato's. */
  static byte[] of(List<Cue> cues) {
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    entries.writeBytes(VERSION);
    for (int i = 0; i < cues.size(); i++) {
      entry(entries, "CUE", cue(i, cues.get(i)));
    }
    entry(entries, "BPMLOCK", new byte[1]);
    entries.write(0);
    ByteArrayOutputStream tag = new ByteArrayOutputStream();
    tag.writeBytes(VERSION);
    tag.writeBytes(SeratoTag.base64(entries.toByteArray()).getBytes(StandardCharsets.US_ASCII));
    return Arrays.copyOf(tag.toByteArray(), Math.max(SHORTEST, tag.size() + 1));
  }

  private static byte[] cue(int index, Cue cue) {
    byte[] label = cue.label();
    return ByteBuffer.allocate(13 + label.length)
        .put((byte) 0)
        .put((byte) index)
        .putInt((int) cue.millis())
        // A byte of which nobody knows, and red, green and blue.
        .putInt(COLOURS[index])
        .putShort((short) 0)
        .put(label)
        .array();
  }

  private static void entry(ByteArrayOutputStream entries, String name, byte[] content) {
    entries.writeBytes((name + "\0").getBytes(StandardCharsets.US_ASCII));
    entries.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
    entries.writeBytes(content);
  }
}
