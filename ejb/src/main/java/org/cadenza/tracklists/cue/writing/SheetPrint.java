package org.cadenza.tracklists.cue.writing;

import java.util.List;
import java.util.stream.Collectors;
import org.cadenza.tracklists.cue.AudioFile;
import org.cadenza.tracklists.cue.Credits;
import org.cadenza.tracklists.cue.CueSheet;
import org.cadenza.tracklists.cue.CueTrack;
import org.cadenza.tracklists.cue.IndexPoint;
import org.cadenza.tracklists.cue.Remark;
import org.cadenza.tracklists.cue.TrackFlag;

/** The lines of a sheet that fits. */
final class SheetPrint {

  private static final String END = "\r\n";
  private static final String OF_TRACK = "    ";

  private final StringBuilder text = new StringBuilder();
  private final List<AudioFile> files;
  private int file = -1;

  private SheetPrint(List<AudioFile> files) {
    this.files = files;
  }

  static String of(CueSheet sheet) {
    SheetPrint print = new SheetPrint(sheet.files());
    print.head(sheet);
    sheet.tracks().forEach(print::track);
    return print.text.toString();
  }

  private void head(CueSheet sheet) {
    sheet.remarks().forEach(remark -> remark("", remark));
    if (sheet.catalog() != null) {
      line("", "CATALOG " + sheet.catalog());
    }
    quoted("", "CDTEXTFILE", sheet.cdTextFile());
    credits("", sheet.credits());
  }

  private void track(CueTrack track) {
    within(track.indexes().get(0).file());
    line("  ", "TRACK " + twoDigits(track.number()) + " " + track.mode());
    credits(OF_TRACK, track.credits());
    track.remarks().forEach(remark -> remark(OF_TRACK, remark));
    if (!track.flags().isEmpty()) {
      line(
          OF_TRACK,
          track.flags().stream()
              .sorted()
              .map(TrackFlag::word)
              .collect(Collectors.joining(" ", "FLAGS ", "")));
    }
    if (track.isrc() != null) {
      line(OF_TRACK, "ISRC " + track.isrc());
    }
    if (track.pregap() != null) {
      line(OF_TRACK, "PREGAP " + track.pregap());
    }
    for (IndexPoint point : track.indexes()) {
      within(point.file());
      line(OF_TRACK, "INDEX " + twoDigits(point.number()) + " " + point.time());
    }
    if (track.postgap() != null) {
      line(OF_TRACK, "POSTGAP " + track.postgap());
    }
  }

  /** What follows is in this file. */
  private void within(int place) {
    if (place != file) {
      file = place;
      line("", "FILE \"" + files.get(place).name() + "\" " + files.get(place).type());
    }
  }

  private void credits(String indent, Credits credits) {
    quoted(indent, "PERFORMER", credits.performer());
    quoted(indent, "TITLE", credits.title());
    quoted(indent, "SONGWRITER", credits.songwriter());
  }

  private void quoted(String indent, String command, String value) {
    if (value != null) {
      line(indent, command + " \"" + value + "\"");
    }
  }

  /**
   * Values of one plain word need no quotes, and some programs take them for a part of it; a word
   * that begins with a typographic one would lose that.
   */
  private void remark(String indent, Remark remark) {
    String value = remark.value();
    if (remark.key().isEmpty()) {
      line(indent, "REM " + value);
    } else {
      boolean isWord =
          !value.isEmpty()
              && Character.isLetterOrDigit(value.charAt(0))
              && value.chars().noneMatch(Character::isWhitespace);
      line(indent, "REM " + remark.key() + " " + (isWord ? value : "\"" + value + "\""));
    }
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private void line(String indent, String content) {
    text.append(indent).append(content).append(END);
  }
}
