package org.cadenza.transfers;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;

/** Reads the Retry-After header: seconds or an HTTP date (RFC 9110, section 10.2.3). */
public final class RetryAfter {

  private static final int MAX_DIGITS = 9;

  private RetryAfter() {}

  /** The wait asked for; empty where the value is neither form or lies in the past. */
  public static Optional<Duration> parse(String value, Clock clock) {
    String text = value.strip();
    if (!text.isEmpty()
        && text.length() <= MAX_DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    return Optional.ofNullable(DateUtils.parseStandardDate(text))
        .map(when -> Duration.between(clock.instant(), when))
        .filter(wait -> !wait.isNegative());
  }
}
