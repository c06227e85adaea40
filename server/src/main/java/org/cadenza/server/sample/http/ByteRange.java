package org.cadenza.server.sample.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of bytes of a file.
 *
 * @param first position of the first byte, from 0
 * @param last position of the last byte, inclusive
 */
public record ByteRange(int first, int last) {
  private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * Reads a Range header as RFC 9110 has it.
   *
   * @return empty when the header is to be ignored: another unit, several ranges, malformed
   * @throws Refusal 416 when no byte of the file lies in the range
   */
  public static Optional<ByteRange> of(String header, int fileLength) {
    Matcher matcher = SINGLE.matcher(header.strip());
    if (!matcher.matches() || matcher.group().length() == "bytes=-".length()) {
      return Optional.empty();
    }
    long first = number(matcher.group(1), -1);
    long last = number(matcher.group(2), Long.MAX_VALUE);
    if (first < 0) {
      first = last == 0 ? fileLength : Math.max(0, fileLength - last);
      last = Long.MAX_VALUE;
    } else if (last < first) {
      return Optional.empty();
    }
    if (first >= fileLength) {
      throw new Refusal(416, "range not satisfiable");
    }
    return Optional.of(new ByteRange((int) first, (int) Math.min(last, fileLength - 1L)));
  }

  private static long number(String digits, long absent) {
    return digits.isEmpty() ? absent : Long.parseLong(digits);
  }

  /** Number of bytes. */
  public int length() {
    return last - first + 1;
  }

  /** The Content-Range header of a file of this length. */
  public String contentRange(int fileLength) {
    return "bytes " + first + "-" + last + "/" + fileLength;
  }
}
