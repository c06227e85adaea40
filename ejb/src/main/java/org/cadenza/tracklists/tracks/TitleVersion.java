package org.cadenza.tracklists.tracks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title and which version of it is meant: {@code Strobe (Club Edit)}.
 *
 * @param remix null for none
 */
public record TitleVersion(String title, String remix) {

  private static final Pattern VERSION =
      Pattern.compile(
          "(.+?)\\s*\\(([^()]*\\b(?:Remix|Edit|Mix|Bootleg|Rework|VIP))\\)",
          Pattern.CASE_INSENSITIVE);

  /** Parts a title; for a long one that takes a time of the square of its length. */
  public static TitleVersion of(String title) {
    Matcher version = VERSION.matcher(title);
    return version.matches()
        ? new TitleVersion(version.group(1), version.group(2))
        : new TitleVersion(title, null);
  }
}
