package org.cadenza.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a program prints, read without waiting: progress lines ({@code key=value}, as ffmpeg writes
 * with {@code -progress}) and the last few kilobytes of everything else.
 */
final class ProgramOutput {

  private static final int TAIL_CHARS = 4096;
  private static final int LINE_CHARS = 1024;

  private final InputStream in;
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder tail = new StringBuilder();
  private long micros = -1;

  ProgramOutput(InputStream in) {
    this.in = in;
  }

  /** Reads what is there; false if there was nothing. */
  boolean readAvailable() throws IOException {
    boolean any = false;
    for (int there = in.available(); there > 0; there = in.available()) {
      take(in.readNBytes(Math.min(there, TAIL_CHARS)));
      any = true;
    }
    return any;
  }

  /** Reads to the end; only once the program is gone. */
  void readRest() throws IOException {
    for (byte[] more = in.readNBytes(TAIL_CHARS);
        more.length > 0;
        more = in.readNBytes(TAIL_CHARS)) {
      take(more);
    }
    endLine();
  }

  /** Microseconds of audio written so far, or -1. */
  long micros() {
    return micros;
  }

  /** The end of what was printed besides progress. */
  String tail() {
    return tail.toString().strip();
  }

  private void take(byte[] bytes) {
    for (char c : new String(bytes, StandardCharsets.UTF_8).toCharArray()) {
      if (c == '\n' || c == '\r') {
        endLine();
      } else if (line.length() < LINE_CHARS) {
        line.append(c);
      }
    }
  }

  private void endLine() {
    String text = line.toString();
    line.setLength(0);
    if (text.startsWith("out_time_us=")) {
      String number = text.substring("out_time_us=".length());
      micros = number.matches("[0-9]{1,18}") ? Long.parseLong(number) : micros;
    } else if (!text.isBlank() && !text.matches("[a-z0-9_]+=.*")) {
      tail.append(text).append('\n');
      tail.delete(0, Math.max(0, tail.length() - TAIL_CHARS));
    }
  }
}
