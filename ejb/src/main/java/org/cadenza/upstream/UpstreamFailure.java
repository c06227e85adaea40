package org.cadenza.upstream;

import java.time.Duration;
import java.util.Optional;

/** The upstream did not give what was asked; the message is for a person and holds no secrets. */
public class UpstreamFailure extends Exception {

  private final boolean passing;
  private final transient Duration retryAfter;

  private UpstreamFailure(String message, boolean passing, Duration retryAfter, Throwable cause) {
    super(message, cause);
    this.passing = passing;
    this.retryAfter = retryAfter;
  }

  /**
   * Something that may be over soon; {@code retryAfter} is what the upstream asked for, or null.
   */
  public static UpstreamFailure passing(String message, Duration retryAfter, Throwable cause) {
    return new UpstreamFailure(message, true, retryAfter, cause);
  }

  /** Something that trying again does not mend. */
  public static UpstreamFailure lasting(String message, Throwable cause) {
    return new UpstreamFailure(message, false, null, cause);
  }

  /** Whether it is worth trying again. */
  public boolean isPassing() {
    return passing;
  }

  /** How long the upstream wants to be left alone. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
