package org.cadenza.tracklists.cue.reading;

/**
 * What follows a command, as text. The format has quotes and no way to write one inside them, so
 * that the last of a line is the one that ends it.
 *
 * @param text without quotes and without blanks around it
 * @param after what follows the closing quote; empty where there are no quotes
 * @param isQuoted whether it was in quotes
 * @param isClosed whether an opening quote, if there is one, has its closing one
 */
record Argument(String text, String after, boolean isQuoted, boolean isClosed) {

  static Argument of(String rest) {
    String text = rest.strip();
    if (text.isEmpty() || !isQuote(text.charAt(0))) {
      return new Argument(text, "", false, true);
    }
    int end = text.length() - 1;
    while (end > 0 && !isQuote(text.charAt(end))) {
      end--;
    }
    return end == 0
        ? new Argument(text.substring(1).strip(), "", true, false)
        : new Argument(text.substring(1, end).strip(), text.substring(end + 1).strip(), true, true);
  }

  /** Text editors make other quotes of plain ones. */
  private static boolean isQuote(char c) {
    return c == '"' || (c >= '\u201C' && c <= '\u201E');
  }
}
