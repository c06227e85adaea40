package org.cadenza.tracklists.cue.reading;

import java.util.Locale;
import java.util.Set;
import org.cadenza.tracklists.cue.AudioFile;

/**
 * What a FILE line says. Names in quotes end with the last quote; without quotes the last word is
 * the type, if it is one.
 *
 * @param hasType whether the line said it
 */
record FileLine(AudioFile file, boolean hasType) {

  private static final Set<String> TYPES =
      Set.of("BINARY", "MOTOROLA", "AIFF", "WAVE", "MP3", "FLAC", "OGG", "OPUS", "AAC", "M4A");

  static FileLine of(String rest) {
    Argument argument = Argument.of(rest);
    if (argument.isQuoted()) {
      return of(argument.text(), argument.after());
    }
    String text = argument.text();
    int blank = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t'));
    String last = text.substring(blank + 1);
    return blank > 0 && TYPES.contains(last.toUpperCase(Locale.ROOT))
        ? of(text.substring(0, blank).strip(), last)
        : of(text, "");
  }

  private static FileLine of(String name, String type) {
    return type.isEmpty()
        ? new FileLine(new AudioFile(name, AudioFile.WAVE), false)
        : new FileLine(new AudioFile(name, type.toUpperCase(Locale.ROOT)), true);
  }
}
