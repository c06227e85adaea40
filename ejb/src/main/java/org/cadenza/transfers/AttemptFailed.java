package org.cadenza.transfers;

import java.time.Duration;
import java.util.Optional;

/** One attempt failed in a way that another attempt may mend. */
final class AttemptFailed extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Duration retryAfter;

  AttemptFailed(String message, Throwable cause) {
    super(message, cause);
    this.retryAfter = null;
  }

  AttemptFailed(String message) {
    this(message, Optional.empty());
  }

  AttemptFailed(String message, Optional<Duration> retryAfter) {
    super(message);
    this.retryAfter = retryAfter.orElse(null);
  }

  /** How long the source asked us to stay away. */
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
