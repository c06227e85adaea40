package org.cadenza.tracklists.tracks;

import java.math.BigDecimal;

/** What other people say of a track, as far as there is room for it. */
public final class TrackTexts {

  /** Artist, title, performer of the whole, event. */
  private static final int LONGEST_NAME = 300;

  /** Remix, label, genre. */
  private static final int LONGEST_WORD = 200;

  private static final int LONGEST_KEY = 10;
  private static final BigDecimal MOST_BPM = BigDecimal.valueOf(1000);

  private TrackTexts() {}

  /** An artist or a title; null for null. */
  public static String name(String text) {
    return cut(text, LONGEST_NAME);
  }

  /** A remix or a label; null for null. */
  public static String word(String text) {
    return cut(text, LONGEST_WORD);
  }

  /** A key such as {@code Fm}; null for what can be none. */
  public static String key(String text) {
    return text == null || text.isBlank() || text.length() > LONGEST_KEY ? null : text.strip();
  }

  /** Beats per minute, with three decimals at most; null for what can be none. */
  public static BigDecimal bpm(String text) {
    if (text == null || !text.strip().matches("[0-9]{1,4}([.][0-9]{1,3})?")) {
      return null;
    }
    BigDecimal bpm = new BigDecimal(text.strip());
    return bpm.signum() > 0 && bpm.compareTo(MOST_BPM) <= 0 ? bpm : null;
  }

  private static String cut(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }
}
