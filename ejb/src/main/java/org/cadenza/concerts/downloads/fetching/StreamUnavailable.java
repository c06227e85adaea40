package org.cadenza.concerts.downloads.fetching;

import java.time.Duration;
import java.util.Optional;

/** A source does not give the audio of a track; the message tells a person why. */
public final class StreamUnavailable extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean passing;
  private final transient Duration wait;

  private StreamUnavailable(boolean passing, Duration wait, String message, Throwable cause) {
    super(message, cause);
    this.passing = passing;
    this.wait = wait;
  }

  /** Trying again would not help. */
  public static StreamUnavailable forGood(String message) {
    return new StreamUnavailable(false, null, message, null);
  }

  /** Trying again may help, after the wait that was asked for if any. */
  public static StreamUnavailable forNow(String message, Optional<Duration> wait, Throwable cause) {
    return new StreamUnavailable(true, wait.orElse(null), message, cause);
  }

  /** Whether it is worth trying again. */
  public boolean isPassing() {
    return passing;
  }

  /** How long the source wants to be left alone. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(wait);
  }
}
