package org.cadenza.telemetry.usage;

/**
 * What calls come to.
 *
 * @param errors answers of 400 and more
 * @param millis until the answers were there, all together
 */
public record Counts(long requests, long errors, long tokens, long millis) {

  /** Of nothing. */
  public static final Counts NONE = new Counts(0, 0, 0, 0);

  /** Both together. */
  public Counts plus(Counts other) {
    return new Counts(
        requests + other.requests,
        errors + other.errors,
        tokens + other.tokens,
        millis + other.millis);
  }

  /** Milliseconds of one; null if there was none. */
  public Long meanMillis() {
    return requests == 0 ? null : Math.round((double) millis / requests);
  }

  /** Of 1, with three digits; null if there was none. */
  public Double errorRate() {
    return requests == 0 ? null : Math.round(1000.0 * errors / requests) / 1000.0;
  }
}
