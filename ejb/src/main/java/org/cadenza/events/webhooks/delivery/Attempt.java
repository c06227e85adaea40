package org.cadenza.events.webhooks.delivery;

import java.time.Duration;

/**
 * What came of one try.
 *
 * @param statusCode the HTTP status, or null if no answer began
 * @param success whether the whole answer came in time and its status is 2xx
 * @param durationMillis from the call to the end of the answer or to giving up
 * @param responseExcerpt the answer's first 1,000 characters, or null if there is no answer
 * @param error why the try failed, in words for a person, or null
 * @param retryAfter how long the receiver asked to be left alone, or null
 * @param gone whether the receiver said (410) that it wants no more: disable the webhook
 */
public record Attempt(
    Integer statusCode,
    boolean success,
    long durationMillis,
    String responseExcerpt,
    String error,
    Duration retryAfter,
    boolean gone) {

  private static final int GONE = 410;

  /** The whole answer came, whatever it says. */
  static Attempt answered(int status, long millis, String excerpt, Duration retryAfter) {
    boolean success = status >= 200 && status < 300;
    String error = success ? null : FailureWords.ofStatus(status);
    return new Attempt(status, success, millis, excerpt, error, retryAfter, status == GONE);
  }

  /** No answer came, or not all of it; the status is null in the first case. */
  static Attempt failed(Integer status, long millis, String error) {
    return new Attempt(status, false, millis, null, error, null, false);
  }
}
