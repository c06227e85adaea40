package org.cadenza.tracklists.cue.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cadenza.tracklists.cue.Credits;
import org.cadenza.tracklists.cue.Remark;
import org.cadenza.tracklists.cue.reading.RemarkLine;

/** Makes the texts of a sheet, or of one of its tracks, fit. */
final class TextFit {

  private static final int LONGEST_REMARK = 1000;

  private final Limits limits;
  private final List<Loss> losses;
  private final int track;

  /**
   * For one place.
   *
   * @param track 0 for the sheet as a whole
   */
  TextFit(Limits limits, List<Loss> losses, int track) {
    this.limits = limits;
    this.losses = losses;
    this.track = track;
  }

  void lost(String message) {
    losses.add(new Loss(track, message));
  }

  Credits credits(Credits all) {
    return new Credits(
        text("title", all.title()),
        text("performer", all.performer()),
        limits.has(Limits.Command.SONGWRITER)
            ? text("songwriter", all.songwriter())
            : dropped("songwriter", all.songwriter()));
  }

  /** Null where there was something and is nothing now. */
  <T> T dropped(String what, T value) {
    if (value != null) {
      lost(what + " left out");
    }
    return null;
  }

  /** The same of what may be missing. */
  String plainOrNull(String what, String text) {
    return text == null ? null : plain(what, text);
  }

  private String text(String what, String text) {
    return text == null ? null : cut(what, plain(what, text), limits.longestText());
  }

  /** Whole characters, and no blank at the end that a reader would not see. */
  private String cut(String what, String text, int longest) {
    if (text.codePointCount(0, text.length()) <= longest) {
      return text;
    }
    lost(what + " cut to " + longest + " characters");
    return text.substring(0, text.offsetByCodePoints(0, longest)).stripTrailing();
  }

  /** The format has no way to write a quote within quotes, or a second line. */
  String plain(String what, String text) {
    if (text.chars().noneMatch(TextFit::isUnfit)) {
      return text.strip();
    }
    lost("quotes or control characters of the " + what + " replaced");
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (isUnfit(c)) {
        plain.setCharAt(i, c == '"' ? '\'' : ' ');
      }
    }
    return plain.toString().strip();
  }

  private static boolean isUnfit(int c) {
    return c < ' ' || c == 0x7F || c == 0x2028 || c == 0x2029 || c == '"';
  }

  /**
   * Remarks that the dialect knows.
   *
   * @param keys null for all, comments among them
   */
  List<Remark> remarks(List<Remark> all, Set<String> keys) {
    List<Remark> kept = new ArrayList<>();
    for (Remark remark : all) {
      String what = remark.key().isEmpty() ? "comment" : "remark " + remark.key();
      if (keys != null && !keys.contains(remark.key())) {
        lost(what + " left out");
      } else {
        String value = cut(what, plain(what, remark.value()), LONGEST_REMARK);
        // A comment that begins like a remark with a key is read as one.
        kept.add(remark.key().isEmpty() ? RemarkLine.of(value) : new Remark(remark.key(), value));
      }
    }
    return kept;
  }
}
