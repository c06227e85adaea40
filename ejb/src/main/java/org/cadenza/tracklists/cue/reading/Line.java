package org.cadenza.tracklists.cue.reading;

import java.util.Locale;

/**
 * A line.
 *
 * @param number from 1
 * @param command its first word in capital letters; empty for an empty line
 * @param rest what follows it
 */
record Line(int number, String command, String rest) {

  static Line of(int number, String raw) {
    String text = raw.strip();
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return new Line(
        number, text.substring(0, end).toUpperCase(Locale.ROOT), text.substring(end).strip());
  }
}
