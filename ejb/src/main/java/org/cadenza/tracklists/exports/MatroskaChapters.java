package org.cadenza.tracklists.exports;

import org.cadenza.tracklists.tracks.SetTime;

/**
 * Chapters in Matroska's XML form, as MKVToolNix reads it; an end that nobody knows is left out.
 */
final class MatroskaChapters {

  private MatroskaChapters() {}

  static String text(Mix mix) {
    XmlPrint print = new XmlPrint().begin("Chapters").begin("EditionEntry");
    for (Chapter chapter : Chapter.of(mix)) {
      print.begin("ChapterAtom").text("ChapterTimeStart", time(chapter.start()));
      if (chapter.hasLength()) {
        print.text("ChapterTimeEnd", time(chapter.end()));
      }
      print.begin("ChapterDisplay").text("ChapterString", chapter.name());
      print.text("ChapterLanguage", "und").end().end();
    }
    return print.whole();
  }

  /** With nanoseconds. */
  private static String time(SetTime time) {
    long millis = time.millis();
    return "%02d:%02d:%02d.%03d000000"
        .formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
  }
}
