package org.cadenza.events.webhooks.delivery;

import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.utils.DateUtils;

/** Reads the {@code Retry-After} header (RFC 9110, 10.2.3): seconds or an HTTP date. */
final class RetryAfter {

  // Nine digits are 31 years; longer numbers only serve to overflow.
  private static final String SECONDS = "[0-9]{1,9}";

  private RetryAfter() {}

  /** The wait from now, zero for a date that has passed, null if absent or unreadable. */
  static Duration parse(String header, Instant now) {
    if (header == null) {
      return null;
    }
    String text = header.strip();
    if (text.matches(SECONDS)) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    Instant date = DateUtils.parseStandardDate(text);
    if (date == null) {
      return null;
    }
    return date.isBefore(now) ? Duration.ZERO : Duration.between(now, date);
  }
}
