package org.cadenza.server.sample.faults;

import java.util.Arrays;
import java.util.Optional;

/** What can go wrong. Each kind has one amount at most, with its name in JSON and its default. */
public enum FaultKind {
  /** Status 429 with {@code Retry-After}, in seconds; 0 is without. */
  TOO_MANY_REQUESTS("429", "retry_after", 1),
  /** Status 503 with {@code Retry-After}, in seconds; 0 is without. */
  UNAVAILABLE("503", "retry_after", 1),
  /** Status 200 and a web page instead of the answer, as sign-in walls and proxies give. */
  HTML("html", "", 0),
  /** The true answer at this many bytes a second. */
  SLOW("slow", "bytes_per_second", 1000),
  /** The true answer's headers, this many bytes of its body, then the connection is cut. */
  CUT_SHORT("cut-short", "bytes", 1000),
  /** No answer for this many seconds or until the faults are cleared, then the line is cut. */
  HANG("hang", "seconds", 300),
  /** The first bytes of the true answer as if they were all; 0 is half of the answer. */
  TRUNCATED_JSON("truncated-json", "bytes", 0),
  /** A body of this many bytes without announced length; the default is 1 GiB. */
  HUGE("huge", "bytes", 1L << 30),
  /**
   * The true answer without its last bytes, in an HTTP message that is correct in itself: only the
   * file's length or checksum known from elsewhere tells.
   */
  WRONG_LENGTH("wrong-length", "bytes", 1000),
  /** The true answer with one byte of its middle changed. */
  CORRUPT("corrupt", "", 0),
  /** The true answer, as if it were of another version of the file: with another ETag and date. */
  OTHER_VERSION("other-version", "", 0),
  /** Status 302 to {@link Fault#location()}; an empty one leads back to itself, without end. */
  REDIRECT("redirect", "", 0);

  private final String word;
  private final String amountName;
  private final long amount;

  FaultKind(String word, String amountName, long amount) {
    this.word = word;
    this.amountName = amountName;
    this.amount = amount;
  }

  /** The kind of this name in JSON. */
  public static Optional<FaultKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** The name in JSON. */
  public String word() {
    return word;
  }

  /** The JSON name of the amount, empty when the kind has none. */
  public String amountName() {
    return amountName;
  }

  /** The amount when none is given. */
  public long defaultAmount() {
    return amount;
  }
}
