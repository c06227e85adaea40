package org.cadenza.tracklists.cue.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * Which of three encodings of Windows a text that is not Unicode has. Titles are a few words, too
 * few for the statistics of letters that libraries go by (ICU's took five of twelve short sheets
 * for another); but words of one script do not look like words of another.
 */
final class LegacyText {

  static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final Charset JAPANESE = Charset.forName("windows-31j");

  /** Bytes that are enough to tell; a sheet of 99 tracks has a third of it. */
  private static final int SAMPLE = 1 << 16;

  private LegacyText() {}

  /** Western where nothing speaks for another. */
  static Charset of(byte[] bytes) {
    if (isJapanese(bytes)) {
      return JAPANESE;
    }
    int length = Math.min(bytes.length, SAMPLE);
    return cyrillicLetters(new String(bytes, 0, length, CYRILLIC))
            > accentedLetters(new String(bytes, 0, length, WESTERN))
        ? CYRILLIC
        : WESTERN;
  }

  /**
   * Japanese comes in runs of pairs of bytes, of which most begin with 0x81 to 0x9F. In the others
   * these are quotes and dashes, which stand alone.
   */
  private static boolean isJapanese(byte[] bytes) {
    int inRuns = 0;
    int others = 0;
    boolean wasPair = false;
    int i = 0;
    int length = Math.min(bytes.length, SAMPLE);
    while (i < length) {
      int b = bytes[i] & 0xFF;
      boolean isPair = isFirst(bytes, i);
      if (isPair && b <= 0x9F && (wasPair || isFirst(bytes, i + 2))) {
        inRuns++;
      } else if (b >= 0x80) {
        others++;
      }
      wasPair = isPair;
      i += isPair ? 2 : 1;
    }
    return inRuns > others && isValid(bytes, JAPANESE);
  }

  private static boolean isFirst(byte[] bytes, int at) {
    int b = at < bytes.length ? bytes[at] & 0xFF : 0;
    return (b >= 0x81 && b <= 0x9F) || (b >= 0xE0 && b <= 0xFC);
  }

  static boolean isValid(byte[] bytes, Charset charset) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** In words that have no others. */
  private static long cyrillicLetters(String text) {
    return letters(text, (foreign, all) -> foreign == all && all > 1);
  }

  /** In words of which most letters are plain. */
  private static long accentedLetters(String text) {
    return letters(text, (foreign, all) -> foreign > 0 && foreign * 2 <= all);
  }

  private interface Word {
    boolean counts(int foreign, int all);
  }

  private static long letters(String text, Word word) {
    long letters = 0;
    int foreign = 0;
    int all = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetter(c)) {
        all++;
        foreign += c >= 0x80 ? 1 : 0;
      } else {
        letters += word.counts(foreign, all) ? all : 0;
        foreign = 0;
        all = 0;
      }
    }
    return letters;
  }
}
