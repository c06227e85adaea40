package org.cadenza.tracklists.exports;

import java.util.List;

/**
 * Chapters in ffmpeg's metadata file format, version 1 (ffmpeg-formats, Metadata): times in
 * milliseconds, and a backslash before what means something there.
 */
final class FfMetadata {

  private FfMetadata() {}

  static String text(Mix mix) {
    List<Chapter> chapters = Chapter.of(mix);
    chapters.forEach(Chapter::mustHaveLength);
    StringBuilder text = new StringBuilder(";FFMETADATA1\n");
    value(text, "title", mix.title());
    value(text, "artist", mix.performer());
    for (Chapter chapter : chapters) {
      text.append("[CHAPTER]\nTIMEBASE=1/1000\nSTART=").append(chapter.start().millis());
      text.append("\nEND=").append(chapter.end().millis()).append('\n');
      value(text, "title", chapter.name());
    }
    return text.toString();
  }

  private static void value(StringBuilder text, String key, String value) {
    if (value != null) {
      text.append(key).append('=').append(value.replaceAll("([=;#\\\\\n])", "\\\\$1"));
      // ffmpeg joins a line that ends so with the next one, even where it is quoted itself.
      text.append(value.endsWith("\\") ? " \n" : "\n");
    }
  }
}
