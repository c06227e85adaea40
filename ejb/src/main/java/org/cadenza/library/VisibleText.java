package org.cadenza.library;

/** Drops what nobody can see in a name and what turns the direction of writing. */
final class VisibleText {

  private VisibleText() {}

  /** The text with every kind of white space as a blank and without invisible characters. */
  static String of(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isBlank(c)) {
                kept.append(' ');
              } else if (!isInvisible(c)) {
                kept.appendCodePoint(c);
              }
            });
    return kept.toString();
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> isIgnorable(c);
    };
  }

  /** Default-ignorable code points of Unicode that count as letters or marks. */
  private static boolean isIgnorable(int c) {
    return c == 0x034f // combining grapheme joiner
        || c == 0x115f // Hangul fillers
        || c == 0x1160
        || c == 0x3164
        || c == 0xffa0
        || c == 0x2800 // empty Braille pattern
        || (c >= 0x17b4 && c <= 0x17b5) // Khmer inherent vowels
        || (c >= 0x180b && c <= 0x180f) // Mongolian selectors
        || (c >= 0xfe00 && c <= 0xfe0f) // variation selectors
        || (c >= 0xe0100 && c <= 0xe01ef);
  }
}
