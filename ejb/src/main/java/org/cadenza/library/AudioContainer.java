package org.cadenza.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The kinds of file we read, told by their first bytes: names lie, and partial files have none. */
enum AudioContainer {
  FLAC,
  MP3,
  MP4;

  /** Length of the header of an ID3v2 tag, which may precede MP3 and, against the rules, FLAC. */
  private static final int ID3_HEADER = 10;

  static AudioContainer of(AudioBytes file) throws NotAudio, IOException {
    if (file.size() == 0) {
      throw new NotAudio("The file is empty.");
    }
    long start = afterId3(file);
    byte[] head = file.read(start, 64);
    if (holds(head, 0, "fLaC")) {
      return FLAC;
    }
    if (holds(head, 4, "ftyp")) {
      return MP4;
    }
    if (start > 0 || isMp3Frame(head)) {
      return MP3;
    }
    throw new NotAudio(whatElse(head));
  }

  /** Where the file begins behind an ID3v2 tag (ID3v2.4 structure, section 3.1). */
  static long afterId3(AudioBytes file) throws IOException {
    byte[] head = file.read(0, ID3_HEADER);
    if (head.length < ID3_HEADER || !holds(head, 0, "ID3")) {
      return 0;
    }
    long size = 0;
    for (int i = 6; i < ID3_HEADER; i++) {
      size = (size << 7) | (head[i] & 0x7f);
    }
    return ID3_HEADER + size;
  }

  /** Eleven bits of sync and layer III (ISO 11172-3, section 2.4.2.3). */
  private static boolean isMp3Frame(byte[] head) {
    return head.length >= 4 && (head[0] & 0xff) == 0xff && (head[1] & 0xe6) == 0xe2;
  }

  private static boolean holds(byte[] head, int at, String mark) {
    byte[] bytes = mark.getBytes(StandardCharsets.US_ASCII);
    if (head.length < at + bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (head[at + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static String whatElse(byte[] head) {
    String text =
        new String(head, StandardCharsets.UTF_8)
            .replace("\ufeff", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<head")) {
      return "It is a web page, not audio.";
    }
    if (text.startsWith("<") || text.startsWith("{") || text.startsWith("[")) {
      return "It is a text answer of a server, not audio.";
    }
    return "It is neither FLAC, MP3 nor M4A audio.";
  }
}
