package org.cadenza.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The outermost boxes of an MP4 file (ISO 14496-12, section 4.2): enough to see one cut short. */
final class Mp4Boxes {

  private static final int HEADER = 8;
  private static final int LONG_HEADER = 16;

  private Mp4Boxes() {}

  /** Throws unless all boxes lie within the file and those that make it audio are among them. */
  static void check(AudioBytes file) throws NotAudio, IOException {
    Set<String> seen = new HashSet<>();
    long at = 0;
    while (at + HEADER <= file.size()) {
      byte[] head = file.read(at, LONG_HEADER);
      long size = ByteBuffer.wrap(head).getInt() & 0xffff_ffffL;
      if (size == 1 && head.length == LONG_HEADER) {
        size = ByteBuffer.wrap(head).getLong(HEADER);
      } else if (size == 0) {
        size = file.size() - at;
      }
      if (size < HEADER || size > file.size() - at) {
        throw new NotAudio("The M4A file is cut short or damaged.");
      }
      seen.add(new String(head, 4, 4, StandardCharsets.ISO_8859_1));
      at += size;
    }
    if (!seen.contains("moov") || !seen.contains("mdat")) {
      throw new NotAudio("The M4A file is cut short: a part that it needs is missing.");
    }
  }
}
