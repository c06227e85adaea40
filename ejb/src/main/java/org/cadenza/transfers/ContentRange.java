package org.cadenza.transfers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Content-Range header of a partial answer (RFC 9110, section 14.4).
 *
 * @param first position of the first byte sent
 * @param last position of the last byte sent
 * @param total length of the whole file, or -1 for {@code *}
 */
record ContentRange(long first, long last, long total) {

  private static final Pattern FORM =
      Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)", Pattern.CASE_INSENSITIVE);

  static Optional<ContentRange> parse(String value) {
    Matcher found = FORM.matcher(value.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    long total = "*".equals(found.group(3)) ? -1 : Long.parseLong(found.group(3));
    ContentRange range =
        new ContentRange(Long.parseLong(found.group(1)), Long.parseLong(found.group(2)), total);
    boolean sound = range.first <= range.last && (total < 0 || range.last < total);
    return sound ? Optional.of(range) : Optional.empty();
  }
}
