package org.cadenza.library;

import java.util.regex.Pattern;

/**
 * Tells a full disk from a broken one by what the system said, whoever passed it on. A system that
 * speaks another language is not understood, so that who asks looks at the free space as well.
 */
public final class FullDisk {

  /** At the end of a message only: names of files stand before it and may hold any words. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(no space left on device|disk quota exceeded|not enough space on the disk)\\W*$",
          Pattern.CASE_INSENSITIVE);

  private FullDisk() {}

  /** Whether a failure, or what lies behind it, says that the disk is full. */
  public static boolean isCauseOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && isToldBy(cause.getMessage())) {
        return true;
      }
    }
    return false;
  }

  static boolean isToldBy(String line) {
    return WORDS.matcher(line).find();
  }
}
