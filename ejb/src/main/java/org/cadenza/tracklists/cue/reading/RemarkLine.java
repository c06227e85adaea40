package org.cadenza.tracklists.cue.reading;

import org.cadenza.tracklists.cue.Remark;

/** What a REM line says: a key and its value, if it begins with a word in capital letters. */
public final class RemarkLine {

  private RemarkLine() {}

  /** Reads what follows REM. */
  public static Remark of(String rest) {
    int end = 0;
    while (end < rest.length() && isOfKey(rest.charAt(end))) {
      end++;
    }
    boolean hasKey =
        end > 1
            && end < rest.length()
            && Character.isWhitespace(rest.charAt(end))
            && Character.isLetter(rest.charAt(0));
    return hasKey
        ? new Remark(rest.substring(0, end), Argument.of(rest.substring(end)).text())
        : Remark.comment(rest);
  }

  private static boolean isOfKey(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
